import type { Words } from '../../base/index.ts';

const t = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** What each rule of the checker says. `{…}` are filled with what was found. */
export const ruleWords = {
  reading: t(
    'құқықтық нормадағы қайшылық немесе олқылық',
    'противоречие или пробел самой нормы',
    'a contradiction or silence of the law itself',
  ),
  'undefined-name': t(
    '«{name}» аталған, бірақ еш жерде анықталмаған ({kind})',
    'назван «{name}», но нигде не определён ({kind})',
    'names {kind} "{name}", which is defined nowhere',
  ),
  unreachable: t('бұған бірде-бір кіру жолы алып келмейді', 'сюда не ведёт ни один вход', 'no entry leads here'),
  'dead-end': t('бұдан шығатын жол жоқ', 'отсюда нет выхода', 'nothing leads out of here'),
  'no-end': t('бұдан ешбір аяқтауға жету мүмкін емес', 'отсюда нельзя прийти ни к какому завершению', 'no end can be reached from here'),
  'deciding-step-without-automatic-move': t(
    'жүйе шешетін қадамда автоматты өту жоқ',
    'на решающем шаге системы нет автоматического перехода',
    'a deciding step of the system offers no automatic move',
  ),
  'automatic-move-elsewhere': t(
    'автоматты өту шешуші емес қадамда тұр',
    'автоматический переход стоит не на решающем шаге',
    'an automatic move stands at a step that does not decide',
  ),
  'deciding-step-of-a-person': t(
    'шешуші қадам жүйенің қадамы емес',
    'решающий шаг не принадлежит системе',
    'a deciding step is not the turn of a system',
  ),
  'decision-and-target-differ': t(
    'шешілмеген іс «decided» сатысына өтеді немесе шешім істі аяқтап жібереді',
    'нерешённое дело переходит в «decided», или решение прекращает дело',
    'an undecided case goes to "decided", or a decision ends the case instead',
  ),
  'decision-unsigned': t('шешімге қол қойылмайды', 'решение никем не подписывается', 'nobody signs the decision'),
  'move-from-nowhere': t('өту ешбір қадамда ұсынылмайды', 'переход не предлагается ни на одном шаге', 'the move is offered at no step'),
  'moment-never-raised': t('бұл сәт ешқашан туындамайды', 'этот момент никогда не наступает', 'nothing raises this moment'),
  'moment-by-hand-unawaited': t(
    'қолмен белгіленетін сәтті ешкім күтпейді',
    'момента, отмечаемого вручную, никто не ждёт',
    'nothing waits for this moment, so nobody can raise it',
  ),
  'moment-built-in': t(
    'бұл атау жүйенің өз сәтіне тиесілі',
    'это имя принадлежит встроенному моменту',
    'this name belongs to a built-in moment',
  ),
  'term-unreadable': t('мерзім оқылмайды: «{term}»', 'срок не читается: «{term}»', 'not a term: "{term}"'),
  'units-mixed': t(
    'күндік мерзім минуттық мерзіммен араласқан',
    'дневной срок смешан с минутным',
    'a term of days is mixed with one of minutes',
  ),
  'backward-clock-odd': t(
    'кері саналатын мерзімге тек күндер жарайды, шегі мен өтіп кетуі болмайды',
    'обратный срок считается только днями, без рамок и истечения',
    'a backward clock counts days, without a frame or a lapse',
  ),
  'does-not-fit': t('«{within}» мерзімінің ішіне сыймайды', 'не помещается в срок «{within}»', 'does not fit within "{within}"'),
  'within-itself': t('мерзім өз ішінде тұр', 'срок стоит внутри самого себя', 'the clock is within itself'),
  'clock-covers-nothing': t('мерзім ешбір кезекті қамтымайды', 'срок ничего не охватывает', 'the clock covers no turn, so nobody sees it'),
  'side-task-moves-main-line': t(
    'қосалқы тапсырманың мерзімі істі жылжытпайды',
    'срок побочного задания не может двигать дело',
    'the lapse of a side task may not move the main line',
  ),
  'clock-never-lapses': t(
    'өту мерзімнің өтуін күтеді, бірақ ол өтпейді',
    'переход ждёт истечения, но срок не истекает',
    'the move waits for a lapse that never comes',
  ),
  'no-clock-no-reason': t(
    'мерзім де, оның болмау себебі де айтылмаған',
    'нет ни срока, ни причины его отсутствия',
    'neither a clock nor the reason why none runs',
  ),
  'clock-and-reason-for-none': t(
    'мерзім бар, бірақ оның болмау себебі де айтылған',
    'срок есть, но названа и причина его отсутствия',
    'a clock always runs, yet a reason for none is given',
  ),
  'document-never-made': t('бұл құжатты ешнәрсе жасамайды', 'этот документ ничто не создаёт', 'nothing makes this document'),
  'delivers-what-nobody-makes': t(
    'ешкім жасамайтын «{document}» құжаты жеткізіледі',
    'доставляется документ «{document}», который никто не создаёт',
    'delivers "{document}", which nobody makes',
  ),
  'more-than-one-draft': t(
    'бірнеше шешім жобасы бар: {names}',
    'несколько проектов решения: {names}',
    'more than one draft decision: {names}',
  ),
  'no-draft-to-sign': t('шешім жобасының нысаны жоқ', 'нет формы проекта решения', 'there is no form of the draft decision'),
  'no-form-to-sign': t(
    'қол қойылатын өтініш нысаны жоқ',
    'нет формы заявления, которое подписывается',
    'there is no form of the application to be signed',
  ),
  'form-is-no-application': t('«{document}» өтініш нысаны емес', '«{document}» не форма заявления', '"{document}" is no application'),
  'counter-without-unit': t(
    'терезеде кім қабылдайтыны айтылмаған',
    'не сказано, кто принимает у окна',
    'nobody is named who works the gates',
  ),
  'fact-never-filled': t('бұл мәліметті ешнәрсе толтырмайды', 'этот факт ничто не заполняет', 'nothing fills this fact'),
  'fact-never-read': t('бұл мәліметті ешнәрсе оқымайды', 'этот факт ничто не читает', 'nothing reads this fact'),
  'field-never-filled': t(
    'жол «{fact}» мәліметінен алынады, бірақ оны ешнәрсе толтырмайды',
    'поле берётся из факта «{fact}», который ничто не заполняет',
    'the field is taken from "{fact}", which nothing fills',
  ),
  'field-twice': t('жол екі рет аталған', 'поле названо дважды', 'the field is named twice'),
  'number-without-journal': t('нөмір беретін журнал айтылмаған', 'не назван журнал, дающий номер', 'no journal gives the number'),
  'value-unfit': t(
    '«{fact}» ешқашан «{value}» бола алмайды',
    '«{fact}» никогда не может быть «{value}»',
    '"{fact}" can never be "{value}"',
  ),
  'unit-without-post': t(
    'бірліктің лауазымы, мекемесі немесе кілті аталмаған',
    'у единицы не названа должность, учреждение или ключ',
    'no post, office or key is named',
  ),
  'fallback-is-no-post': t(
    'жүйенің орнына отыратын «{unit}» лауазым емес',
    'замена системы «{unit}» не должность',
    'falls back on "{unit}", which is no post',
  ),
  'batch-without-unit': t('топтаманың бірлігі аталмаған', 'у пачки не названа единица', 'the batch has no unit'),
  'nobody-signs': t('қол қоюшы аталмаған', 'не названо ни одного подписанта', 'nobody signs'),
  'signer-unknown': t(
    'қол қоюшы «{by}» бірлік те, тарап та емес',
    'подписант «{by}» не единица и не сторона',
    'the signer "{by}" is neither a unit nor a party',
  ),
  'signs-by-wrong-kind': t(
    '«{by}» бұл түрмен қол қоя алмайды',
    '«{by}» не может подписывать этим способом',
    '"{by}" cannot sign in this way',
  ),
  'quorum-of-no-body': t(
    'кворум аталған «{by}» алқалы орган емес',
    'назван кворум, но «{by}» не коллегиальный орган',
    'a quorum is given, but "{by}" is no body',
  ),
  'signs-twice': t('«{by}» екі рет қол қояды', '«{by}» подписывает дважды', '"{by}" signs twice'),
  'choice-may-give-nothing': t(
    'таңдау кестесі кейде ештеңе бермеуі мүмкін',
    'таблица выбора может не дать ничего',
    'the choice table may give nothing',
  ),
  'never-used': t('бұны ешнәрсе пайдаланбайды', 'это ничем не используется', 'nothing uses this'),
  'proof-never-asked': t('бұл растауды ешкім сұратпайды', 'этого подтверждения никто не спрашивает', 'nobody asks for this proof'),
  'proof-cannot-be-shown': t(
    'растау тіркелімнен де, қағаздан да алынбайды',
    'подтверждение не берётся ни из реестра, ни с бумаги',
    'the proof comes from no registry and no paper',
  ),
  'payday-not-aimed-at': t(
    'төлем күні ретінде аталған {clock} мерзімі күннен кері саналмайды',
    'срок {clock}, названный днём выплаты, не отсчитывается назад от даты',
    'the clock {clock}, named as payday, is not counted back from a date',
  ),
  'share-out-of-range': t(
    'ұстау үлесі 0-ден көп, 100 пайыздан аспауы керек',
    'доля удержания должна быть больше 0 и не больше 100 процентов',
    'the share that is withheld must be more than 0 and at most 100 per cent',
  ),
  'amount-unknown': t('«{amount}» мөлшерін есептейтін ереже жоқ', 'нет правила расчёта «{amount}»', 'no rule calculates "{amount}"'),
  'amount-unmapped': t(
    '«{amount}» мөлшеріне қажет мәліметтердің қайдан алынатыны айтылмаған',
    'не сказано, откуда берутся факты для расчёта «{amount}»',
    'does not say where the facts of "{amount}" come from',
  ),
  'amount-fact-missing': t(
    'формулаға қажет «{fact}» мәліметі берілмеген',
    'формула требует факт «{fact}», но он не даётся',
    'the formula needs the fact "{fact}", which is not given',
  ),
  'amount-fact-unknown': t(
    'формула «{fact}» мәліметін сұрамайды',
    'формула не спрашивает факт «{fact}»',
    'the formula does not ask for a fact "{fact}"',
  ),
  'amount-fact-unfit': t(
    '«{fact}» мәліметінің түрі формулаға сәйкес келмейді',
    'вид факта «{fact}» не подходит к формуле',
    'the fact "{fact}" is not of the form that the formula asks for',
  ),
  'finding-uncalculated': t(
    '«{amount}» мөлшерін есептейтін кезең де, топтама да жоқ',
    'сумму «{amount}» не рассчитывает ни один шаг и ни одна партия',
    'no turn and no batch works out the amount "{amount}"',
  ),
  'finding-of-many': t(
    '«{amount}» формуласы бірнеше адамның бірінен («{role}») оқиды, ал қорытынды әрқайсысына жеке емес',
    'формула «{amount}» читает факт одного из нескольких («{role}»), а установлено не для каждого',
    'the formula "{amount}" reads a fact of one of several ("{role}"), but the finding is not for each',
  ),
  'source-missing': t('норманың тармағы көрсетілмеген', 'не указан пункт нормы', 'no paragraph of the law is given'),
  'act-unknown': t('«{act}» актісі тізімде жоқ', 'акта «{act}» нет в перечне', 'the act "{act}" is not listed'),
  'reading-undefined': t(
    '«{reading}» түсіндірмесі жазылмаған',
    'толкование «{reading}» не записано',
    'the reading "{reading}" is not written down',
  ),
  'reading-never-used': t('түсіндірмеге ешнәрсе сүйенбейді', 'на толкование ничто не опирается', 'nothing rests on this reading'),
  'words-missing': t('мәтіні жоқ', 'нет текста', 'has no words'),
  'words-of-nothing': t('бұл мәтін ешнәрсеге тиесілі емес', 'этот текст ничему не принадлежит', 'words of nothing'),
  'language-missing': t('мына тілдерде мәтін жоқ: {languages}', 'нет текста на языках: {languages}', 'no text in: {languages}'),
  'kazakh-same-as-russian': t(
    'қазақша мәтін орысшамен бірдей',
    'казахский текст совпадает с русским',
    'the Kazakh text is the same as the Russian',
  ),
  'kazakh-without-its-letters': t(
    'қазақша мәтінде қазақ әріптері жоқ',
    'в казахском тексте нет казахских букв',
    'the Kazakh text has no Kazakh letters',
  ),
  'other-language-inside': t(
    'мәтіннің ішінде басқа тілдің әріптері бар',
    'внутри текста буквы другого языка',
    'letters of another language inside',
  ),
  'latin-inside': t(
    'қазақша немесе орысша мәтінде латын сөзі бар',
    'в казахском или русском тексте латинское слово',
    'a Latin word inside the Kazakh or Russian text',
  ),
  'offer-not-begun-by-offer': t(
    'ұсыныс ережесі бар, бірақ рәсім ұсыныспен басталмайды',
    'есть правило предложения, но процедура начинается не предложением',
    'has a rule for offers but is not begun by one',
  ),
  'never-offered': t(
    'рәсім ұсыныспен басталады, бірақ оны ешкім ұсынбайды',
    'процедура начинается предложением, но её никто не предлагает',
    'is begun by an offer, but nothing offers it',
  ),
  'never-opened': t(
    'рәсім өздігінен басталады, бірақ оны ешнәрсе ашпайды',
    'процедура начинается сама, но её ничто не открывает',
    'begins by itself, but nothing opens it',
  ),
  'needs-somebody': t(
    'рәсім адамсыз басталады, бірақ «{gate}» шарты адамды қажет етеді',
    'процедура начинается без человека, но условие «{gate}» требует человека',
    'begins without anybody, but the gate "{gate}" needs somebody',
  ),
  'opens-by-hand': t(
    'рәсімді адам бастайды: іс өздігінен ашылмайды',
    'процедуру начинает человек: сама она не открывается',
    'is begun by somebody and cannot open by itself',
  ),
  'id-twice': t('«{id}» екі рет берілген', '«{id}» дан дважды', '"{id}" is given twice'),
  'editions-overlap': t(
    'редакция «{other}» редакциясымен уақыты бойынша қабаттасады',
    'редакция пересекается по времени с «{other}»',
    'the edition overlaps in time with "{other}"',
  ),
  'in-force-backwards': t('күшінің аяқталуы басталуынан бұрын', 'конец действия раньше начала', 'ceases to be in force before it begins'),
  'repealed-without-end': t(
    'күші жойылған, бірақ аяқталу күні жоқ',
    'утратил силу, но день окончания не указан',
    'repealed, yet no last day is given',
  ),
} as const satisfies { readonly [rule: string]: Words };

export type RuleName = keyof typeof ruleWords;
