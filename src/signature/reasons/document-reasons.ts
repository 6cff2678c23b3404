import type { Words } from '../words.ts';

/** Reasons about signed documents (CMS) and time stamps. */
export const documentReasons = {
  unreadable: {
    kk: 'Файл оқылмайды: {offset}-байттан бастап жазылуы дұрыс емес.',
    ru: 'Файл не читается: с байта {offset} запись неверна.',
    en: 'The file cannot be read: from byte {offset} on it is wrongly written.',
  },
  'kind-unknown': {
    kk: 'Бұл файл қолтаңба, тіркеу куәлігі, тізім, жауап немесе уақыт белгісі емес.',
    ru: 'Файл не является подписью, свидетельством, списком, ответом или меткой времени.',
    en: 'The file is no signature, certificate, list, answer or time stamp.',
  },
  'no-signers': {
    kk: 'Құжатта бірде-бір қолтаңба жоқ.',
    ru: 'В документе нет ни одной подписи.',
    en: 'The document carries no signature.',
  },
  'too-many-signers': {
    kk: 'Қолтаңба тым көп, тексеру тоқтатылды.',
    ru: 'Подписей слишком много, проверка остановлена.',
    en: 'There are too many signatures; the check was stopped.',
  },
  'too-many-certificates': {
    kk: 'Құжаттағы тіркеу куәліктері тым көп.',
    ru: 'В документе слишком много регистрационных свидетельств.',
    en: 'The document carries too many certificates.',
  },
  'version-mismatch': {
    kk: 'Құжаттың нұсқа нөмірі мазмұнына сәйкес келмейді.',
    ru: 'Номер версии документа не соответствует его содержимому.',
    en: 'The version number of the document does not fit its contents.',
  },
  'content-missing': {
    kk: 'Қол қойылған құжаттың өзі берілмеген, сондықтан тексеру мүмкін болмады.',
    ru: 'Сам подписанный документ не предоставлен; проверка невозможна.',
    en: 'The signed document itself was not given, so the check could not be made.',
  },
  'content-differs': {
    kk: 'Қолтаңба ішіндегі құжат пен берілген құжат әртүрлі.',
    ru: 'Документ внутри подписи и предоставленный документ различаются.',
    en: 'The document inside the signature and the one that was given differ.',
  },
  'digest-differs': {
    kk: 'Құжат қол қойылғаннан кейін өзгертілген.',
    ru: 'Документ изменён после подписания.',
    en: 'The document was changed after it was signed.',
  },
  'signer-certificate-missing': {
    kk: 'Қол қоюшының тіркеу куәлігі табылмады, сондықтан тексеру мүмкін болмады.',
    ru: 'Регистрационное свидетельство подписавшего не найдено; проверка невозможна.',
    en: "The signer's certificate was not found, so the check could not be made.",
  },
  'signing-certificate-differs': {
    kk: 'Қолтаңба басқа тіркеу куәлігіне байланған.',
    ru: 'Подпись привязана к другому регистрационному свидетельству.',
    en: 'The signature is bound to another certificate.',
  },
  'signing-certificate-absent': {
    kk: 'Қолтаңба тіркеу куәлігіне байланбаған.',
    ru: 'Подпись не привязана к регистрационному свидетельству.',
    en: 'The signature is not bound to a certificate.',
  },
  'signed-attributes-missing': {
    kk: 'Қол қойылған атрибуттар жоқ.',
    ru: 'Нет подписанных атрибутов.',
    en: 'The signed attributes are missing.',
  },
  'attribute-repeated': {
    kk: 'Атрибут бірнеше рет берілген: {oid}.',
    ru: 'Атрибут повторяется: {oid}.',
    en: 'An attribute is given more than once: {oid}.',
  },
  'attribute-not-signed': {
    kk: 'Қол қойылуға тиіс атрибут қол қойылмай берілген: {oid}.',
    ru: 'Атрибут, который должен быть подписан, не подписан: {oid}.',
    en: 'An attribute that must be signed stands outside the signature: {oid}.',
  },
  'content-type-differs': {
    kk: 'Қол қойылған мазмұн түрі құжаттағыдан басқа.',
    ru: 'Подписанный тип содержимого отличается от указанного в документе.',
    en: 'The signed content type differs from the one of the document.',
  },
  'message-digest-missing': {
    kk: 'Қолтаңбада құжат хэші жоқ.',
    ru: 'В подписи нет хэша документа.',
    en: 'The signature holds no digest of the document.',
  },
  'time-stamp-invalid': {
    kk: 'Уақыт белгісі жарамсыз: {reason}.',
    ru: 'Метка времени недействительна: {reason}.',
    en: 'The time stamp does not hold: {reason}.',
  },
  'time-stamp-unproven': {
    kk: 'Уақыт белгісін тексеру мүмкін болмады: {reason}.',
    ru: 'Метку времени проверить не удалось: {reason}.',
    en: 'The time stamp could not be checked: {reason}.',
  },
  'imprint-differs': {
    kk: 'Уақыт белгісі басқа мазмұнға қойылған.',
    ru: 'Метка времени поставлена на другое содержимое.',
    en: 'The time stamp covers other content.',
  },
  'stamp-refused': {
    kk: 'Уақыт белгісі қызметі белгі бермеді.',
    ru: 'Служба меток времени не выдала метку.',
    en: 'The stamping service gave no stamp.',
  },
  'stamp-with-changes': {
    kk: 'Уақыт белгісі сұралғаннан өзгеше берілген.',
    ru: 'Метка времени выдана с изменениями.',
    en: 'The stamp was granted with changes.',
  },
  'stamp-policy-differs': {
    kk: 'Уақыт белгісінің саясаты сұралғаннан басқа.',
    ru: 'Политика метки времени не та, что запрошена.',
    en: 'The policy of the stamp is not the one asked for.',
  },
  'time-stamp-missing': {
    kk: 'Уақыт белгісі талап етіледі, бірақ ол жоқ.',
    ru: 'Требуется метка времени, но её нет.',
    en: 'A time stamp is required but there is none.',
  },
  'stamped-too-late': {
    kk: 'Уақыт белгісі оған дейінгі дәлел күшін жойғаннан кейін қойылған: тізбек үзілген.',
    ru: 'Метка времени поставлена, когда прежнее доказательство уже потеряло силу: цепочка прервана.',
    en: 'The stamp was made when the proof before it had lost its force: the chain is broken.',
  },
  'never-stamped': {
    kk: 'Сақталған дәлелге уақыт белгісі әлі қойылмаған.',
    ru: 'Сохранённое доказательство ещё не заверено меткой времени.',
    en: 'The kept evidence has not been stamped yet.',
  },
  'stamp-service-compromised': {
    kk: 'Уақыт белгісі қызметінің кілті бұзылған деп танылған: белгілеріне сенуге болмайды.',
    ru: 'Ключ службы меток времени признан скомпрометированным: её меткам нельзя доверять.',
    en: "The stamping service's key is known to be compromised: its stamps cannot be relied on.",
  },
} as const satisfies Record<string, Words>;
