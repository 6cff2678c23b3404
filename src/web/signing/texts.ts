import { t } from '../../base/index.ts';

/** What the signing script says, by the state that it has come to. Each names the next step. */
export const signerTexts = {
  waiting: t(
    'NCALayer терезесінде кілтті таңдап, құпиясөзін енгізіңіз.',
    'Выберите ключ в окне NCALayer и введите его пароль.',
    'Choose the key in the window of NCALayer and type its password.',
  ),
  checking: t('Қолтаңба тексерілуде…', 'Подпись проверяется…', 'The signature is being checked…'),
  notInstalled: t(
    'NCALayer жауап бермейді. Орнатылмаған болса, оны ncl.pki.gov.kz сайтынан орнатыңыз; орнатылған болса, іске қосыңыз да, батырманы қайта басыңыз. Болмаса, QR арқылы қол қойыңыз.',
    'NCALayer не отвечает. Если он не установлен, установите его с сайта ncl.pki.gov.kz; если установлен, запустите и нажмите кнопку ещё раз. Или подпишите через QR.',
    'NCALayer does not answer. If it is not installed, install it from ncl.pki.gov.kz; if it is, start it and press the button again. Or sign by QR.',
  ),
  notRunning: t(
    'NCALayer іске қосылмаған: бұл компьютерде ол бұрын жұмыс істеген. Іске қосып, батырманы қайта басыңыз немесе QR арқылы қол қойыңыз.',
    'NCALayer не запущен: раньше на этом компьютере он работал. Запустите его и нажмите кнопку ещё раз или подпишите через QR.',
    'NCALayer is not running: it has worked on this computer before. Start it and press the button again, or sign by QR.',
  ),
  cancelled: t(
    'Сіз қол қоюдан бас тарттыңыз. Ештеңе жіберілген жоқ; енгізілгеннің бәрі сақталды. Қажет болса, батырманы қайта басыңыз.',
    'Вы отменили подписание. Ничего не отправлено, введённое сохранено. Если нужно, нажмите кнопку ещё раз.',
    'You cancelled. Nothing was sent, and what you typed is kept. Press the button again when you wish.',
  ),
  failed: t(
    'NCALayer қол қоя алмады. Кілтті және құпиясөзді тексеріп, қайталаңыз немесе QR арқылы қол қойыңыз.',
    'NCALayer не смог подписать. Проверьте ключ и пароль и повторите или подпишите через QR.',
    'NCALayer could not sign. Check the key and its password and try again, or sign by QR.',
  ),
  offline: t(
    'Сервермен байланыс жоқ. Енгізілгеннің бәрі сақталды: сәл кейін қайталаңыз.',
    'Нет связи с сервером. Введённое сохранено: повторите немного позже.',
    'The server cannot be reached. What you typed is kept: try again in a while.',
  ),
} as const;

/** The pages of signing by phone, and what stands beside the buttons. */
export const qrTexts = {
  byComputer: t('Қол қою (NCALayer)', 'Подписать (NCALayer)', 'Sign (NCALayer)'),
  byPhone: t('eGov Mobile арқылы қол қою (QR)', 'Подписать через eGov Mobile (QR)', 'Sign with eGov Mobile (QR)'),
  signInByKey: t('ЭЦҚ арқылы кіру', 'Вход по ЭЦП', 'Sign in with an EDS key'),
  signInHint: t(
    'Аутентификация кілті (AUTH) немесе 2022 жылдан берілген кілт. Жүйе бір реттік мәтінге қол қоюды сұрайды.',
    'Ключ аутентификации (AUTH) или ключ, выданный с 2022 года. Система попросит подписать одноразовый текст.',
    'The authentication key (AUTH), or a key issued since 2022. A text that is valid once is signed.',
  ),
  signInComputer: t('NCALayer арқылы кіру', 'Войти через NCALayer', 'Sign in with NCALayer'),
  signInPhone: t('eGov Mobile арқылы кіру (QR)', 'Войти через eGov Mobile (QR)', 'Sign in with eGov Mobile (QR)'),
  noScript: t(
    'Браузеріңізде JavaScript өшірулі: NCALayer жұмыс істемейді. QR арқылы қол қойыңыз.',
    'В браузере отключён JavaScript: NCALayer не работает. Подпишите через QR.',
    'JavaScript is off in your browser, so NCALayer cannot be used. Sign by QR.',
  ),
  title: t('eGov Mobile арқылы қол қою', 'Подписание через eGov Mobile', 'Signing with eGov Mobile'),
  step: t(
    'Телефонда eGov Mobile қосымшасын ашып, «eGov QR» арқылы кодты сканерлеңіз де, қол қойыңыз. Бұл бет өзі жаңарып отырады.',
    'Откройте на телефоне eGov Mobile, отсканируйте код через «eGov QR» и подпишите. Эта страница обновляется сама.',
    'Open eGov Mobile on the phone, scan the code with “eGov QR”, and sign. This page reloads by itself.',
  ),
  samePhone: t('Осы телефондамын: eGov Mobile ашу', 'Я с телефона: открыть eGov Mobile', 'I am on the phone: open eGov Mobile'),
  sameBusiness: t('eGov Business ашу', 'Открыть eGov Business', 'Open eGov Business'),
  simulatedPhone: t('Телефон имитаторын ашу', 'Открыть имитатор телефона', 'Open the simulated phone'),
  scanned: t(
    'Код сканерленді. Телефонда қол қойыңыз.',
    'Код отсканирован. Подпишите на телефоне.',
    'The code was scanned. Sign on the phone.',
  ),
  validUntil: t('Код жарамды:', 'Код действует до', 'The code is valid until'),
  done: t('Қол қою сәтті аяқталды', 'Подписание успешно завершено', 'Signing has been completed'),
  goOn: t('Жалғастыру', 'Продолжить', 'Continue'),
  expired: t(
    'Кодтың уақыты өтті. Енгізілгеннің бәрі сақталды: жаңа код алыңыз.',
    'Время кода истекло. Введённое сохранено: получите новый код.',
    'The code has expired. What you typed is kept: get a new code.',
  ),
  tooOften: t(
    'Тексеру тым жиі сұралды. Бір минуттан кейін қайталаңыз; енгізілгеннің бәрі сақталды.',
    'Проверка запрашивается слишком часто. Повторите через минуту; введённое сохранено.',
    'The check was asked for too often. Try again in a minute; what you typed is kept.',
  ),
  newCode: t('Жаңа код алу', 'Получить новый код', 'Get a new code'),
  simulatedSigner: t('NCALayer имитаторын ашу', 'Открыть имитатор NCALayer', 'Open the simulated NCALayer'),
} as const;

/** What is said of signatures whose keys are being checked. */
export const waitingTexts = {
  signed: t('Қол қойылған уақыты:', 'Подписано:', 'Signed:'),
  open: t('Ашу', 'Открыть', 'Open'),
  done: t(
    'Сертификат тексерілді: қол қойғаныңыз орындалды',
    'Сертификат проверен: подписанное вами выполнено',
    'The certificate was checked: what you signed has been carried out',
  ),
  now: t('қазір қол қояды', 'подписывает сейчас', 'signs now'),
  missing: t('қолы әлі жоқ', 'подписи ещё нет', 'signature still missing'),
  given: t('қол қойды', 'подписано', 'signed'),
  others: t(
    'Басқалардың қолы күтілуде, содан кейін әрекет өзі орындалады',
    'Ожидаются подписи других, после них действие выполнится само',
    'The signatures of others are awaited; then it is carried out by itself',
  ),
  asked: t('Сізден қол қою күтілуде', 'Ожидается ваша подпись', 'Your signature is awaited'),
  askedText: t(
    'Төмендегі мәтінге қол қойыңыз немесе себебін жазып, бас тартыңыз. Бәрі қол қойғанда, әрекет өзі орындалады.',
    'Подпишите текст ниже или откажитесь, указав причину. Когда подпишут все, действие выполнится само.',
    'Sign the text below, or decline and say why. When all have signed, it is carried out by itself.',
  ),
  toSign: t('Мәтінді ашып, қол қою', 'Открыть текст и подписать', 'Open the text and sign'),
  askedBy: t('Кім сұрайды', 'Кто просит', 'Who asks'),
  askedFor: t('Не үшін', 'Для чего', 'What for'),
  decline: t('Қол қоюдан бас тарту', 'Отказаться подписывать', 'Decline to sign'),
  declineWhy: t('Бас тарту себебі', 'Причина отказа', 'Why you decline'),
  declined: t(
    'Сіз қол қоюдан бас тарттыңыз. Мекемеге себебі жеткізілді.',
    'Вы отказались подписать. Причина передана учреждению.',
    'You declined to sign. The office was told why.',
  ),
  signedDone: t('Қол қойылды', 'Подписано', 'Signed'),
  nothingAsked: t('Мұнда сізден қол қою сұралмайды.', 'Здесь ваша подпись не требуется.', 'Nothing is here for you to sign.'),
  failed: t('Қолтаңба қабылданбады', 'Подпись не принята', 'The signature was not accepted'),
} as const;
