import type { CheckName } from './checks.ts';
import type { Words } from './words.ts';

/** What each check is called for people. */
export const checkNameWords: Readonly<Record<CheckName, Words>> = {
  structure: { kk: 'Файл құрылымы', ru: 'Строение файла', en: 'Structure of the file' },
  algorithm: { kk: 'Алгоритмдер', ru: 'Алгоритмы', en: 'Algorithms' },
  contentDigest: { kk: 'Құжаттың өзгермегендігі', ru: 'Неизменность документа', en: 'Document unchanged' },
  signature: { kk: 'Қолтаңба мәні', ru: 'Значение подписи', en: 'Signature value' },
  signerCertificate: { kk: 'Қол қоюшының тіркеу куәлігі', ru: 'Свидетельство подписавшего', en: "Signer's certificate" },
  signingCertificate: { kk: 'Тіркеу куәлігіне байланысы', ru: 'Привязка к свидетельству', en: 'Binding to the certificate' },
  signedAttributes: { kk: 'Қол қойылған атрибуттар', ru: 'Подписанные атрибуты', en: 'Signed attributes' },
  path: { kk: 'Сенімді түбірге дейінгі тізбек', ru: 'Цепочка до доверенного корня', en: 'Chain to a trusted root' },
  validity: { kk: 'Қолданылу мерзімі', ru: 'Срок действия', en: 'Validity period' },
  keyUsage: { kk: 'Кілттің мақсаты', ru: 'Назначение ключа', en: 'Purpose of the key' },
  revocation: { kk: 'Кері қайтарып алынуы', ru: 'Отзыв', en: 'Revocation' },
  timeStamp: { kk: 'Уақыт белгісі', ru: 'Метка времени', en: 'Time stamp' },
  issuer: { kk: 'Кім бергені', ru: 'Кем выдано', en: 'Issuer' },
  freshness: { kk: 'Жаңалығы', ru: 'Свежесть', en: 'Freshness' },
  nonce: { kk: 'Сұраудың белгісі', ru: 'Метка запроса', en: 'Mark of the question' },
  subject: { kk: 'Не туралы екені', ru: 'К чему относится', en: 'What it is about' },
  serviceStatus: { kk: 'Қызметтің жауабы', ru: 'Ответ службы', en: "Service's answer" },
  imprint: { kk: 'Белгі қойылған мазмұн', ru: 'Содержимое под меткой', en: 'Stamped content' },
  signerIdentity: { kk: 'Қол қоюшының тұлғасы', ru: 'Личность подписавшего', en: 'Identity of the signer' },
  reference: { kk: 'Қол қойылған элемент', ru: 'Подписанный элемент', en: 'Signed element' },
};
