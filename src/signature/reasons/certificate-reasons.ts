import type { Words } from '../words.ts';

/** Reasons about certificates and their paths. */
export const certificateReasons = {
  'issuer-unknown': {
    kk: 'Тіркеу куәлігін берген орталықтың куәлігі сенім қоймасында жоқ, сондықтан тексеру мүмкін болмады.',
    ru: 'В хранилище доверия нет свидетельства центра, выдавшего регистрационное свидетельство; проверка невозможна.',
    en: 'The certificate of the issuing authority is not in the trust store, so the check could not be made.',
  },
  'root-not-trusted': {
    kk: 'Тіркеу куәліктерінің тізбегі сенімді түбірге жетпейді.',
    ru: 'Цепочка регистрационных свидетельств не ведёт к доверенному корню.',
    en: 'The chain of certificates does not lead to a trusted root.',
  },
  'issuer-signature-invalid': {
    kk: 'Тіркеу куәлігіне орталық қойған қолтаңба дұрыс емес: куәлік жалған немесе өзгертілген.',
    ru: 'Подпись центра на регистрационном свидетельстве неверна: оно поддельно или изменено.',
    en: "The authority's signature on the certificate is wrong: the certificate is forged or changed.",
  },
  'too-many-attempts': {
    kk: 'Тізбек тым көп тармақты, тексеру тоқтатылды.',
    ru: 'Цепочка слишком разветвлена, проверка остановлена.',
    en: 'The chain has too many branches; the check was stopped.',
  },
  'issuer-not-authority': {
    kk: 'Тіркеу куәлігін куәландырушы орталық емес тұлға берген.',
    ru: 'Регистрационное свидетельство выдал не удостоверяющий центр.',
    en: 'The certificate was issued by someone who is no certification authority.',
  },
  'issuer-may-not-sign-certificates': {
    kk: 'Беруші кілтінің тіркеу куәліктеріне қол қоюға құқығы жоқ.',
    ru: 'Ключ издателя не предназначен для подписи регистрационных свидетельств.',
    en: "The issuer's key is not meant for signing certificates.",
  },
  'path-too-long': {
    kk: 'Тіркеу куәліктерінің тізбегі рұқсат етілгеннен ұзын.',
    ru: 'Цепочка регистрационных свидетельств длиннее разрешённой.',
    en: 'The chain of certificates is longer than allowed.',
  },
  'unknown-critical-extension': {
    kk: 'Тіркеу куәлігінде белгісіз міндетті кеңейтім бар.',
    ru: 'В регистрационном свидетельстве есть неизвестное обязательное расширение.',
    en: 'The certificate has a critical extension that is not known here.',
  },
  'anchor-not-trusted-then': {
    kk: 'Түбірлік куәлік ол кезде сенімді болған жоқ.',
    ru: 'Корневое свидетельство в то время не было доверенным.',
    en: 'The root was not trusted at that time.',
  },
  'not-yet-valid': {
    kk: 'Тіркеу куәлігінің мерзімі ол кезде басталмаған еді.',
    ru: 'Срок действия регистрационного свидетельства тогда ещё не начался.',
    en: 'The certificate was not valid yet at that time.',
  },
  expired: {
    kk: 'Қол қойылған кезде тіркеу куәлігінің мерзімі өтіп кеткен.',
    ru: 'На момент подписания срок действия регистрационного свидетельства истёк.',
    en: 'The certificate had expired when the signature was made.',
  },
  'expired-without-proof': {
    kk: 'Тіркеу куәлігінің мерзімі өткен, ал қол қойылған уақыттың дәлелі жоқ: қолтаңбаны енді дәлелдеу мүмкін емес.',
    ru: 'Срок регистрационного свидетельства истёк, доказательства времени подписания нет: подпись больше нельзя доказать.',
    en: 'The certificate has expired and nothing proves when the signature was made: it cannot be proven any more.',
  },
  'expired-since': {
    kk: 'Қол қойылған кезде жарамды болды; тіркеу куәлігінің мерзімі содан кейін өтті.',
    ru: 'На момент подписания действовало; срок регистрационного свидетельства истёк позже.',
    en: 'Valid at the time of signing; the certificate has expired since.',
  },
  'key-not-for-signing': {
    kk: 'Бұл кілт құжаттарға қол қоюға арналмаған.',
    ru: 'Этот ключ не предназначен для подписи документов.',
    en: 'This key is not meant for signing documents.',
  },
  'auth-key-used-for-signing': {
    kk: 'Құжатқа жүйеге кіруге арналған кілтпен (AUTH) қол қойылған; қол қою кілті (SIGN, GOST) керек.',
    ru: 'Документ подписан ключом для входа (AUTH); нужен ключ подписи (SIGN, GOST).',
    en: 'The document was signed with a sign-in key (AUTH); a signing key (SIGN, GOST) is needed.',
  },
  'sign-key-used-for-sign-in': {
    kk: 'Жүйеге кіру үшін қол қою кілті (SIGN) таңдалған; кіру кілті (AUTH, GOST) керек.',
    ru: 'Для входа выбран ключ подписи (SIGN); нужен ключ для входа (AUTH, GOST).',
    en: 'A signing key (SIGN) was chosen for sign-in; a sign-in key (AUTH, GOST) is needed.',
  },
  'key-not-for-time-stamps': {
    kk: 'Бұл кілт уақыт белгілеріне арналмаған.',
    ru: 'Этот ключ не предназначен для меток времени.',
    en: 'This key is not meant for time stamps.',
  },
  'signer-another-person': {
    kk: 'Тіркеу куәлігі басқа адамға берілген: өз кілтіңізбен қол қойыңыз.',
    ru: 'Регистрационное свидетельство выдано другому человеку: подпишите своим ключом.',
    en: 'The certificate belongs to another person: sign with your own key.',
  },
  'signer-another-firm': {
    kk: 'Тіркеу куәлігі басқа ұйымға берілген: өз ұйымыңыздың кілтімен қол қойыңыз.',
    ru: 'Регистрационное свидетельство выдано другой организации: подпишите ключом своей организации.',
    en: 'The certificate belongs to another organisation: sign with the key of your own.',
  },
  'signer-without-iin': {
    kk: 'Тіркеу куәлігінде ЖСН жоқ, сондықтан кімге тиесілі екені белгісіз.',
    ru: 'В регистрационном свидетельстве нет ИИН: неизвестно, кому оно принадлежит.',
    en: 'The certificate carries no IIN: it is not known to whom it belongs.',
  },
  'signer-without-bin': {
    kk: 'Бұл ұйымның кілті емес: тіркеу куәлігінде БСН жоқ.',
    ru: 'Это не ключ организации: в регистрационном свидетельстве нет БИН.',
    en: 'This is no key of an organisation: the certificate carries no BIN.',
  },
  'signer-number-wrong': {
    kk: 'Тіркеу куәлігіндегі ЖСН немесе БСН бақылау цифрына сәйкес келмейді.',
    ru: 'ИИН или БИН в регистрационном свидетельстве не проходит проверку контрольной цифры.',
    en: 'The IIN or BIN in the certificate fails its check digit.',
  },
  'signer-without-right': {
    kk: 'Тіркеу куәлігі иесінің бұл құжатқа қол қоюға құқығы жоқ: бірінші басшының немесе қол қою құқығы бар тұлғаның кілті керек.',
    ru: 'Владелец регистрационного свидетельства не вправе подписывать этот документ: нужен ключ первого руководителя или лица с правом подписи.',
    en: 'The holder may not sign this document: the key of the first head or of a person entitled to sign is needed.',
  },
  'key-not-for-lists': {
    kk: 'Орталық кілті кері қайтарып алынғандар тізіміне қол қоюға арналмаған.',
    ru: 'Ключ центра не предназначен для подписи списков отозванных свидетельств.',
    en: "The authority's key is not meant for signing revocation lists.",
  },
} as const satisfies Record<string, Words>;
