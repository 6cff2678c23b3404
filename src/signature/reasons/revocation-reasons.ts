import type { Words } from '../words.ts';

/** Reasons about revocation: what OCSP and lists said, or why they said nothing that counts. */
export const revocationReasonTexts = {
  revoked: {
    kk: 'Тіркеу куәлігі {since} кері қайтарып алынған.',
    ru: 'Регистрационное свидетельство отозвано {since}.',
    en: 'The certificate was revoked at {since}.',
  },
  suspended: {
    kk: 'Тіркеу куәлігінің қолданысы {since} тоқтатыла тұрған.',
    ru: 'Действие регистрационного свидетельства приостановлено {since}.',
    en: 'The certificate was put on hold at {since}.',
  },
  'never-issued': {
    kk: 'Куәландырушы орталық мұндай тіркеу куәлігін ешқашан бермеген.',
    ru: 'Удостоверяющий центр никогда не выдавал такого регистрационного свидетельства.',
    en: 'The authority never issued such a certificate.',
  },
  'revoked-later': {
    kk: 'Қол қойылған кезде жарамды болды; тіркеу куәлігі кейін, {since}, кері қайтарып алынды.',
    ru: 'На момент подписания действовало; регистрационное свидетельство отозвано позже, {since}.',
    en: 'Good at the time of signing; the certificate was revoked later, at {since}.',
  },
  'revocation-unknown': {
    kk: 'Тіркеу куәлігінің жай-күйі белгісіз: тексеру мүмкін болмады ({reason}).',
    ru: 'Статус регистрационного свидетельства неизвестен: проверить не удалось ({reason}).',
    en: 'The status of the certificate is unknown: it could not be checked ({reason}).',
  },
  'revocation-not-asked': {
    kk: 'Кері қайтарып алу тексерілген жоқ: дәлел де, байланыс та берілмеген.',
    ru: 'Отзыв не проверялся: нет ни доказательств, ни связи.',
    en: 'Revocation was not checked: there is neither evidence nor a connection.',
  },
  'no-address': {
    kk: 'Тіркеу куәлігінде тексеру мекенжайы жоқ.',
    ru: 'В регистрационном свидетельстве нет адреса для проверки.',
    en: 'The certificate names no address for the check.',
  },
  'not-reachable': {
    kk: 'Тексеру қызметіне қол жеткізілмеді.',
    ru: 'Служба проверки недоступна.',
    en: 'The checking service could not be reached.',
  },
  'answer-unreadable': {
    kk: 'Тексеру қызметінің жауабы оқылмайды.',
    ru: 'Ответ службы проверки не читается.',
    en: "The checking service's answer cannot be read.",
  },
  'responder-refused': {
    kk: 'Тексеру қызметі жауап беруден бас тартты ({status}).',
    ru: 'Служба проверки отказалась отвечать ({status}).',
    en: 'The checking service refused to answer ({status}).',
  },
  'responder-certificate-missing': {
    kk: 'Жауап берушінің тіркеу куәлігі табылмады.',
    ru: 'Свидетельство отвечающей службы не найдено.',
    en: "The responder's certificate was not found.",
  },
  'responder-not-authorised': {
    kk: 'Жауапты бұған құқығы жоқ тұлға берген.',
    ru: 'Ответ дан тем, кто не вправе его давать.',
    en: 'The answer comes from someone who may not give it.',
  },
  'answer-for-another': {
    kk: 'Жауап басқа тіркеу куәлігі туралы.',
    ru: 'Ответ относится к другому регистрационному свидетельству.',
    en: 'The answer is about another certificate.',
  },
  'answer-too-old': {
    kk: 'Жауап тым ескі.',
    ru: 'Ответ слишком старый.',
    en: 'The answer is too old.',
  },
  'answer-from-future': {
    kk: 'Жауаптың уақыты әлі келмеген.',
    ru: 'Время ответа ещё не наступило.',
    en: 'The answer is dated in the future.',
  },
  'answer-after-expiry': {
    kk: 'Жауап тіркеу куәлігінің мерзімі өткен соң берілген.',
    ru: 'Ответ дан после окончания срока регистрационного свидетельства.',
    en: 'The answer was given after the certificate had expired.',
  },
  'nonce-differs': {
    kk: 'Жауап басқа сұрауға берілген.',
    ru: 'Ответ дан на другой запрос.',
    en: 'The answer belongs to another question.',
  },
  'nonce-missing': {
    kk: 'Жауапта сұраудың белгісі жоқ.',
    ru: 'В ответе нет метки запроса.',
    en: 'The answer does not repeat the mark of the question.',
  },
  'status-unknown': {
    kk: 'Тексеру қызметі бұл тіркеу куәлігін білмейді.',
    ru: 'Служба проверки не знает этого регистрационного свидетельства.',
    en: 'The checking service does not know this certificate.',
  },
  'list-too-old': {
    kk: 'Кері қайтарып алынғандар тізімінің мерзімі өткен.',
    ru: 'Срок списка отозванных свидетельств истёк.',
    en: 'The revocation list is out of date.',
  },
  'list-scope': {
    kk: 'Тізім бұл тіркеу куәлігін қамтымайды.',
    ru: 'Список не охватывает это регистрационное свидетельство.',
    en: 'The list does not cover this certificate.',
  },
  'list-issuer-unknown': {
    kk: 'Тізімді кім бергені белгісіз.',
    ru: 'Неизвестно, кто выдал список.',
    en: 'It is not known who issued the list.',
  },
  'list-not-applicable': {
    kk: 'Толықтырушы тізім негізгі тізімге сәйкес келмейді.',
    ru: 'Дополняющий список не подходит к основному.',
    en: 'The delta list does not fit the complete list.',
  },
} as const satisfies Record<string, Words>;
