import { words } from './terms.ts';

/** The grounds of the special state benefit, in the order of the law. */
export const specialGrounds = [
  'war_veteran',
  'combat_veteran_1_5',
  'combat_veteran_6_8',
  'equal_to_war_participant',
  'equal_to_war_disabled',
  'fallen_soldier_widow',
  'fallen_serviceman_family',
  'war_disabled_spouse',
  'hero',
  'home_front_worker',
  'chernobyl',
  'disabled_pensioner_1_2',
  'disabled_pensioner_3',
  'baikonur_child_youngest',
  'baikonur_child_1_2',
  'baikonur_child_3',
  'repression_victim',
  'special_merit',
  'group_1_carer',
  'large_family',
] as const;

/** What each ground is called; the last two became allowances of their own. */
export const groundLabels = {
  war_veteran: words('Ұлы Отан соғысының ардагерлері', 'ветераны Великой Отечественной войны', 'veterans of the Great Patriotic War'),
  combat_veteran_1_5: words(
    'басқа мемлекеттердің аумағындағы ұрыс қимылдарының ардагерлері («Ардагерлер туралы» Заңның 5-бабы, 1–5-тармақшалар)',
    'ветераны боевых действий на территории других государств (подпункты 1–5 статьи 5 Закона о ветеранах)',
    'veterans of combat abroad (items 1–5 of article 5 of the law on veterans)',
  ),
  combat_veteran_6_8: words(
    'басқа мемлекеттердің аумағындағы ұрыс қимылдарының ардагерлері (6–8-тармақшалар)',
    'ветераны боевых действий на территории других государств (подпункты 6–8)',
    'veterans of combat abroad (items 6–8)',
  ),
  equal_to_war_participant: words(
    'жеңілдіктер бойынша соғысқа қатысушыларға теңестірілген адамдар',
    'лица, приравненные по льготам к участникам войны',
    'persons equal in privileges to war participants',
  ),
  equal_to_war_disabled: words(
    'жеңілдіктер бойынша соғыс салдарынан мүгедектігі бар адамдарға теңестірілген адамдар',
    'лица, приравненные по льготам к лицам с инвалидностью вследствие войны',
    'persons equal in privileges to war disabled',
  ),
  fallen_soldier_widow: words(
    'соғыста қаза тапқан жауынгерлердің қайта некеге тұрмаған жесірлері',
    'вдовы воинов, погибших на войне, не вступившие в повторный брак',
    'widows of soldiers fallen in the war, not remarried',
  ),
  fallen_serviceman_family: words(
    'қаза тапқан әскери қызметшілердің, полиция қызметкерлерінің, радиациядан зардап шеккендердің отбасылары',
    'семьи погибших военнослужащих, сотрудников полиции, пострадавших от радиации',
    'families of servicemen, police and radiation victims who died',
  ),
  war_disabled_spouse: words(
    'қайтыс болған соғыс мүгедектерінің қайта некеге тұрмаған жұбайлары',
    'супруги умерших лиц с инвалидностью вследствие войны, не вступившие в повторный брак',
    'spouses of dead war disabled, not remarried',
  ),
  hero: words(
    'Кеңес Одағының батырлары, Социалистік Еңбек ерлері, «Қазақстанның Еңбек Ері», «Халық қаһарманы»',
    'Герои Советского Союза, Герои Социалистического Труда, «Қазақстанның Еңбек Ері», «Халық қаһарманы»',
    'heroes by title',
  ),
  home_front_worker: words('тыл еңбеккерлері', 'труженики тыла', 'home-front workers'),
  chernobyl: words(
    'Чернобыль АЭС-індегі апат салдарын 1988–1989 жылдары жоюға қатысқандар, көшірілгендер',
    'участники ликвидации последствий аварии на Чернобыльской АЭС 1988–1989 годов, эвакуированные',
    'Chernobyl clean-up of 1988–1989, evacuees',
  ),
  disabled_pensioner_1_2: words(
    'зейнетақы алатын бірінші және екінші топтағы мүгедектігі бар адамдар',
    'лица с инвалидностью первой и второй групп, получающие пенсию',
    'persons of groups I and II who get a pension',
  ),
  disabled_pensioner_3: words(
    'зейнетақы алатын үшінші топтағы мүгедектігі бар адамдар',
    'лица с инвалидностью третьей группы, получающие пенсию',
    'persons of group III who get a pension',
  ),
  baikonur_child_youngest: words(
    'Байқоңырда тұратын мүгедектігі бар кіші жастағы балалар',
    'дети с инвалидностью младшего возраста, проживающие в Байконыре',
    'disabled children of the youngest class in Baikonur',
  ),
  baikonur_child_1_2: words(
    'Байқоңырда тұратын бірінші, екінші топтағы мүгедектігі бар 7–18 жастағы балалар',
    'дети с инвалидностью первой, второй групп 7–18 лет, проживающие в Байконыре',
    'disabled children of 7–18, groups I–II, in Baikonur',
  ),
  baikonur_child_3: words(
    'Байқоңырда тұратын үшінші топтағы мүгедектігі бар 7–18 жастағы балалар',
    'дети с инвалидностью третьей группы 7–18 лет, проживающие в Байконыре',
    'disabled children of 7–18, group III, in Baikonur',
  ),
  repression_victim: words(
    'саяси қуғын-сүргін құрбандары мен зардап шеккендер',
    'жертвы политических репрессий и пострадавшие',
    'victims of repression and sufferers',
  ),
  special_merit: words(
    'ерекше еңбегі үшін зейнетақы тағайындалғандар',
    'лица, которым назначена пенсия за особые заслуги',
    'holders of a pension for special merit',
  ),
  group_1_carer: words(
    'бірінші топтағы мүгедектігі бар адамға күтім жасаушы',
    'лицо, осуществляющее уход за лицом первой группы',
    'carer of a group I person',
  ),
  large_family: words(
    'наградталған аналар және көпбалалы отбасылар',
    'награждённые матери и многодетные семьи',
    'awarded mothers and large families',
  ),
} as const;
