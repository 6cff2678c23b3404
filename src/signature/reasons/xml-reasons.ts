import type { Words } from '../words.ts';

/** Reasons about signed XML. */
export const xmlReasons = {
  'xml-malformed': {
    kk: 'XML құжаты дұрыс құрылмаған.',
    ru: 'Документ XML построен неверно.',
    en: 'The XML document is not well-formed.',
  },
  'xml-too-large': {
    kk: 'XML құжаты тым үлкен немесе тым терең.',
    ru: 'Документ XML слишком велик или слишком глубок.',
    en: 'The XML document is too large or too deep.',
  },
  'doctype-refused': {
    kk: 'DOCTYPE және мәндер (entity) жарияланған XML қабылданбайды.',
    ru: 'XML с DOCTYPE и объявлением сущностей не принимается.',
    en: 'XML with a DOCTYPE or entity declarations is not accepted.',
  },
  'signature-missing': {
    kk: 'XML құжатында қолтаңба жоқ.',
    ru: 'В документе XML нет подписи.',
    en: 'The XML document carries no signature.',
  },
  'signature-misplaced': {
    kk: 'XML қолтаңбасы болуға тиіс орнында емес.',
    ru: 'Подпись XML находится не на своём месте.',
    en: 'The XML signature is not where it must stand.',
  },
  'reference-count': {
    kk: 'Қолтаңба дәл бір элементке сілтеуге тиіс.',
    ru: 'Подпись должна ссылаться ровно на один элемент.',
    en: 'The signature must refer to exactly one element.',
  },
  'reference-unresolved': {
    kk: 'Қолтаңба сілтеген элемент құжатта жоқ.',
    ru: 'Элемента, на который ссылается подпись, нет в документе.',
    en: 'The element that the signature refers to is not in the document.',
  },
  'reference-elsewhere': {
    kk: 'Қолтаңба өңделетін элементке емес, басқа элементке қойылған (қолтаңбаны орау шабуылы).',
    ru: 'Подпись стоит не на обрабатываемом, а на другом элементе (подмена обёрткой).',
    en: 'The signature covers another element than the one processed (signature wrapping).',
  },
  'duplicate-id': {
    kk: 'Құжатта бірдей Id бірнеше рет кездеседі.',
    ru: 'Один и тот же Id встречается в документе несколько раз.',
    en: 'The same Id occurs more than once in the document.',
  },
  'transform-not-allowed': {
    kk: 'Қолтаңбада рұқсат етілмеген түрлендіру бар.',
    ru: 'В подписи есть недопустимое преобразование.',
    en: 'The signature uses a transform that is not allowed.',
  },
  'canonicalisation-unknown': {
    kk: 'Канонға келтіру тәсілі белгісіз, тексеру мүмкін болмады.',
    ru: 'Способ канонизации неизвестен, проверка невозможна.',
    en: 'The canonicalisation method is not known here, so the check could not be made.',
  },
  'security-header-count': {
    kk: 'Хабарламада дәл бір қауіпсіздік тақырыбы болуға тиіс.',
    ru: 'В сообщении должен быть ровно один заголовок безопасности.',
    en: 'The message must have exactly one security header.',
  },
} as const satisfies Record<string, Words>;
