import type { Words } from '../words.ts';

/** Reasons that come from the arithmetic of signatures: the codes of the crypto port and a few of CMS. */
export const algorithmReasons = {
  'signature-mismatch': {
    kk: 'Қолтаңба мазмұнға немесе кілтке сәйкес келмейді: құжат не қолтаңба өзгертілген.',
    ru: 'Подпись не соответствует содержанию или ключу: документ или подпись изменены.',
    en: 'The signature does not fit the content or the key: the document or the signature was changed.',
  },
  'signature-malformed': {
    kk: 'Қолтаңба мәнінің ұзындығы немесе жазылуы дұрыс емес.',
    ru: 'Значение подписи имеет неверную длину или запись.',
    en: 'The signature value has a wrong length or encoding.',
  },
  'signature-out-of-range': {
    kk: 'Қолтаңба сандары рұқсат етілген шектен тыс.',
    ru: 'Числа подписи вне допустимых пределов.',
    en: 'The numbers of the signature are out of range.',
  },
  'algorithm-unknown': {
    kk: 'Қолтаңба алгоритмі белгісіз, сондықтан тексеру мүмкін болмады.',
    ru: 'Алгоритм подписи неизвестен, проверка невозможна.',
    en: 'The signature algorithm is not known here, so the check could not be made.',
  },
  'algorithm-parameters-bad': {
    kk: 'Алгоритм параметрлері дұрыс емес.',
    ru: 'Параметры алгоритма неверны.',
    en: 'The parameters of the algorithm are wrong.',
  },
  'digest-unknown': {
    kk: 'Хэш алгоритмі белгісіз, сондықтан тексеру мүмкін болмады.',
    ru: 'Алгоритм хэширования неизвестен, проверка невозможна.',
    en: 'The digest algorithm is not known here, so the check could not be made.',
  },
  'digest-missing': {
    kk: 'Қолтаңбада хэш алгоритмі көрсетілмеген.',
    ru: 'В подписи не назван алгоритм хэширования.',
    en: 'The signature names no digest algorithm.',
  },
  'digest-mismatch': {
    kk: 'Қолтаңба мен оның жанында көрсетілген хэш алгоритмдері әртүрлі.',
    ru: 'Алгоритм хэширования подписи и названный рядом с ней различаются.',
    en: 'The digest algorithm of the signature and the one named beside it differ.',
  },
  'digest-length-wrong': {
    kk: 'Хэш мәнінің ұзындығы дұрыс емес.',
    ru: 'Длина значения хэша неверна.',
    en: 'The digest value has a wrong length.',
  },
  'digest-not-listed': {
    kk: 'Қолтаңбаның хэш алгоритмі құжаттың тізімінде жоқ.',
    ru: 'Алгоритм хэширования подписи не указан в перечне документа.',
    en: "The signature's digest algorithm is not in the list of the document.",
  },
  'key-algorithm-mismatch': {
    kk: 'Кілт қолтаңбада аталған алгоритмге жатпайды.',
    ru: 'Ключ не относится к алгоритму, названному в подписи.',
    en: 'The key is not of the algorithm that the signature names.',
  },
  'key-malformed': {
    kk: 'Ашық кілт оқылмайды.',
    ru: 'Открытый ключ не читается.',
    en: 'The public key cannot be read.',
  },
  'key-parameters-unknown': {
    kk: 'Кілт параметрлері белгісіз, сондықтан тексеру мүмкін болмады.',
    ru: 'Параметры ключа неизвестны, проверка невозможна.',
    en: 'The parameters of the key are not known here, so the check could not be made.',
  },
  'key-not-on-curve': {
    kk: 'Ашық кілт қисықтың нүктесі емес.',
    ru: 'Открытый ключ не является точкой кривой.',
    en: 'The public key is not a point of the curve.',
  },
  'key-too-short': {
    kk: 'Кілт тым қысқа, оған сенуге болмайды.',
    ru: 'Ключ слишком короткий, ему нельзя доверять.',
    en: 'The key is too short to be relied on.',
  },
  'sha1-not-allowed': {
    kk: 'SHA-1 алгоритмі қабылданбайды: ол бұзылған.',
    ru: 'Алгоритм SHA-1 не принимается: он взломан.',
    en: 'SHA-1 is not accepted: it is broken.',
  },
} as const satisfies Record<string, Words>;
