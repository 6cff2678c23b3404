import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of the regulation, with the reading taken; C1–C10 as in its digest. */
export const readings = {
  C1: {
    where: 'p.1, p.6',
    issue: t(
      'Телнұсқа атауда ғана; код беру қадамы жоқ, дерек болмаса – бас тарту.',
      'Дубликат только в названии; шага присвоения нет, без данных – отказ.',
      'The duplicate stands only in the title; no step assigns a code, and without data the service is refused.',
    ),
    taken: t(
      'Іздеу қызметі: код болса – куәлік (телнұсқа да осы), болмаса – қате коды бар бас тарту; жаңа код берілмейді.',
      'Поиск: есть код – свидетельство (оно же дубликат), нет – отказ с кодом ошибки; новые коды не создаются.',
      'A look-up: a code gives the certificate (the duplicate too), none gives a refusal with an error code; no code is invented.',
    ),
    why: 'digest',
  },
  C2: {
    where: 'p.6(3), p.6(4)',
    issue: t(
      '2-үдерістің алдында нөмірленген шарт жоқ.',
      'Перед 2-м процессом нет нумерованного условия.',
      'Process 2 has no numbered condition before it.',
    ),
    taken: t(
      '1 мен 2-үдеріс арасында нөмірсіз тексеру.',
      'Ненумерованная проверка между 1-м и 2-м процессами.',
      'An unnumbered guard between processes 1 and 2.',
    ),
    why: 'digest',
  },
  C3: {
    where: 'p.6(6), p.7',
    issue: t(
      'Куәлік қол қоюдан бұрын тексеріледі, ал профиль кейін таңдалады.',
      'Свидетельство проверяется до подписания, а профиль выбирается позже.',
      'The certificate is checked before signing, yet chosen later.',
    ),
    taken: t(
      'Куәлік таңдалғанда тексеріледі; тексеру өтпесе, қол қойылмайды.',
      'Проверка идёт при выборе свидетельства; без неё подписать нельзя.',
      'Choosing the certificate starts the check; signing opens only when it passes.',
    ),
    why: 'digest',
  },
  C4: {
    where: 'p.6(7), annex 3 rows 3–6',
    issue: t('ЭЦҚ екі рет тексеріледі.', 'ЭЦП проверяется дважды.', 'The EDS is checked twice.'),
    taken: t(
      'Екеуі де сақталады: арасында куәлік қайтарып алынуы мүмкін, сонда қате коды бар жауап беріледі.',
      'Сохраняются обе: между ними свидетельство может быть отозвано, тогда даётся ответ с кодом ошибки.',
      'Both are kept: the certificate may be revoked in between, and then the answer carries an error code.',
    ),
    why: 'digest',
  },
  C5: {
    where: 'p.6(3)',
    issue: t('1-АЖ анықталмаған.', '1-ИС не определена.', 'Information system 1 is not defined.'),
    taken: t('Порталдың есептік жазбалары.', 'Учётные записи портала.', "The portal's account register."),
    why: 'digest',
  },
  C6: {
    where: 'annex 3',
    issue: t('Кестенің 7–9-әрекеттері жоғалған.', 'Действия 7–9 таблицы утрачены.', 'Actions 7–9 of the table are lost.'),
    taken: t(
      '6-тармақ пен туыс қызметтің кестесінен қалпына келтірілді.',
      'Восстановлены по пункту 6 и таблице родственной услуги.',
      'Rebuilt from p.6 and the table of the sister service.',
    ),
    why: 'digest',
  },
  C7: {
    where: 'p.5, p.10',
    issue: t('Қысқартулар әртүрлі жазылған.', 'Сокращения написаны по-разному.', 'Abbreviations are spelt in several ways.'),
    taken: t('ҰКО, АКҚК, ЭҮП, ЖСН.', 'НУЦ, СКЗИ, ПЭП, ИИН.', 'One spelling for each is used.'),
    why: 'digest',
    whole: true,
  },
  C8: {
    where: 'p.6(7)',
    issue: t(
      '1-шартта қайтарып алынғандар тізімі мен ЖСН салыстыру жоқ, туыс қызметте бар.',
      'В 1-м условии нет списка отозванных и сверки ИИН, в родственной услуге есть.',
      'Condition 1 has no revocation list and no IIN comparison; the sister service has.',
    ),
    taken: t('Қатаң тексеру екеуіне де.', 'Строгая проверка для обеих.', 'The stricter check for both.'),
    why: 'digest',
  },
  C9: {
    where: 'annex 4, p.6(13)',
    issue: t('Орталықтың не берушінің ЭЦҚ-сы.', 'ЭЦП центра или услугодателя.', "The Centre's EDS or the provider's."),
    taken: t('Орталықтың бір кілті.', 'Один ключ центра.', 'One signing key of the Centre.'),
    why: 'digest',
  },
  C10: {
    where: 'p.6(7), p.6(8)',
    issue: t(
      '1-шарт мерзімді де тексереді, ал 5-үдерісте тек түпнұсқалық аталған.',
      '1-е условие проверяет и срок, а 5-й процесс называет лишь подлинность.',
      'Condition 1 checks the term too, process 5 names authenticity alone.',
    ),
    taken: t(
      'Екеуіне 5-үдеріс, нақты себебімен.',
      '5-й процесс для обоих, с действительной причиной.',
      'Process 5 for both, with the real reason.',
    ),
    why: 'digest',
  },
  codes: {
    where: 'annex 3 row 4',
    issue: t('Қате кодтары басылмаған.', 'Коды ошибок не напечатаны.', 'The error codes are not printed.'),
    taken: t(
      'Кодтар: 01 мерзімі өткен, 02 қайтарып алынған, 03 түпнұсқа емес, 04 басқа адамдікі, 10 дерек жоқ.',
      'Коды: 01 истёк срок, 02 отозвано, 03 не подлинна, 04 другого лица, 10 нет данных.',
      'Codes: 01 out of term, 02 revoked, 03 not authentic, 04 of another person, 10 no data.',
    ),
    why: 'setting',
  },
  seconds: {
    where: 'annex 3',
    issue: t(
      'Мерзімдер секундпен берілген, бір бөлігі жоғалған.',
      'Сроки даны в секундах, часть утрачена.',
      'Terms are given in seconds, some are lost.',
    ),
    taken: t(
      'Мақсатты көрсеткіш: өлшенеді, мерзім жүрмейді.',
      'Целевой показатель: измеряется, срок не идёт.',
      'Targets: measured, no clock runs.',
    ),
    why: 'digest',
  },
  gateway: {
    where: 'p.6(9)',
    issue: t(
      'Шлюз жауап бермесе не болатыны айтылмаған.',
      'Что делать при молчании шлюза, не сказано.',
      'What follows the silence of the gateway is not said.',
    ),
    taken: t(
      'Сұрау салу өңделу күйінде қалады; қайта басу екінші сұрау жасамайды.',
      'Запрос остаётся в обработке; повторное нажатие второго не создаёт.',
      'The request stays in processing; pressing again makes no second one.',
    ),
    why: 'kinder',
  },
  fallback: {
    where: 'p.3',
    issue: t(
      'Толық автоматтандырылған: қызметкер аталмаған.',
      'Полностью автоматизирована: сотрудник не назван.',
      'Fully automated: no officer is named.',
    ),
    taken: t(
      'Жауапсыз қалған сұрауды кезекші маман көреді, шешпейді.',
      'Оставшийся без ответа запрос видит дежурный, не решая его.',
      'The officer on duty sees a request left without an answer and decides nothing.',
    ),
    why: 'digest',
  },
  survey: {
    where: 'annex 5',
    issue: t(
      'Сауалнаманың қашан және міндетті берілетіні айтылмаған.',
      'Не сказано, когда и обязательно ли даётся анкета.',
      'When the questionnaire is given, and whether both answers are required, is not said.',
    ),
    taken: t('Қызметтен кейін; екі жауап та қажет.', 'После услуги; нужны оба ответа.', 'After the service; both answers are required.'),
    why: 'digest',
  },
} as const satisfies Regulation['readings'];
