import type { Words } from '../../src/base/index.ts';
import { t } from './words.ts';

/** Acts that the regulations point to, by the short name used in sources. */
export const acts = {
  standard: t(
    'Мемлекеттік көрсетілетін қызмет стандарты (2015 жылғы 28 сәуірдегі № 279 бұйрық)',
    'Стандарт государственной услуги (приказ от 28 апреля 2015 года № 279)',
    'Standard of the state service (order of 28 April 2015 No. 279)',
  ),
  R223: t(
    '2015 жылғы 14 сәуірдегі № 223 бұйрықпен бекітілген қағидалар',
    'Правила, утверждённые приказом от 14 апреля 2015 года № 223',
    'Rules approved by the order of 14 April 2015 No. 223',
  ),
  R256: t(
    '2023 жылғы 27 маусымдағы № 256 бұйрықпен бекітілген қағидалар',
    'Правила, утверждённые приказом от 27 июня 2023 года № 256',
    'Rules approved by the order of 27 June 2023 No. 256',
  ),
} as const satisfies { readonly [key: string]: Words };

export const healthMinister = t(
  'Қазақстан Республикасы Денсаулық сақтау және әлеуметтік даму министрі',
  'Министр здравоохранения и социального развития Республики Казахстан',
  'Minister of Healthcare and Social Development of the Republic of Kazakhstan',
);

/** The provider of most services of order 407. */
export const committeeDivisions = t(
  'Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрлігі Еңбек, әлеуметтік қорғау және көші-қон комитетінің аумақтық бөлімшелері',
  'Территориальные подразделения Комитета труда, социальной защиты и миграции Министерства труда и социальной защиты населения Республики Казахстан',
  'Territorial divisions of the Committee of Labour, Social Protection and Migration',
);

/** Said on every page and paper of a case whose regulation is used after its repeal. */
export const standsInWords = t(
  'Бұл регламенттің күші жойылған; оның орнына қабылданған мәтін болмағандықтан уақытша қолданылады.',
  'Этот регламент утратил силу; применяется временно, пока нет текста, принятого взамен.',
  'This regulation has been repealed; it is used for the time being, since the text that replaced it is not at hand.',
);

export const labourMinister = t(
  'Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрі',
  'Министр труда и социальной защиты населения Республики Казахстан',
  'Minister of Labour and Social Protection of the Population of the Republic of Kazakhstan',
);

/** The provider of the services as order 509 of 2024 has them. */
export const territorialBodies = t(
  'Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрлігінің Еңбек және әлеуметтік қорғау комитетінің аумақтық органдары',
  'Территориальные органы Комитета труда и социальной защиты Министерства труда и социальной защиты населения Республики Казахстан',
  'Territorial bodies of the Committee of Labour and Social Protection',
);
