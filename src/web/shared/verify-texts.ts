import { t, type Words } from '../../base/index.ts';
import { verdictWords } from '../../documents/index.ts';
import type { FileKind, HolderKind, Verdict } from '../../signature/index.ts';

/** The texts of the page on which anyone checks a document. */
export const verifyTexts = {
  title: t('Құжатты тексеру', 'Проверка документа', 'Check a document'),
  intro: t(
    'Кім, неге және қашан қол қойғанын осында біліңіз. Тіркелу қажет емес. Жүктелген файл сақталмайды.',
    'Здесь можно узнать, кто, что и когда подписал. Регистрация не нужна. Загруженный файл не сохраняется.',
    'Learn here who signed what and when. No sign-in is needed. The file is not kept.',
  ),
  byFile: t('Файл бойынша', 'По файлу', 'By file'),
  file: t('Қол қойылған файл', 'Подписанный файл', 'Signed file'),
  fileHint: t(
    'Қолтаңба (CMS), қол қойылған XML, тіркеу куәлігі, кері қайтарылғандар тізімі немесе уақыт белгісі; 20 МБ-тан аспайды. Файлды осында сүйреп әкелуге болады.',
    'Подпись (CMS), подписанный XML, регистрационное свидетельство, список отозванных или метка времени; не более 20 МБ. Файл можно перетащить сюда.',
    'A signature (CMS), signed XML, a certificate, a revocation list or a time stamp; 20 MB at most. You may drop the file here.',
  ),
  content: t('Құжаттың өзі', 'Сам документ', 'The document itself'),
  contentHint: t(
    'Қолтаңба құжаттан бөлек файлда болса ғана қажет.',
    'Нужен, только если подпись хранится отдельно от документа.',
    'Needed only if the signature is in a file of its own.',
  ),
  check: t('Тексеру', 'Проверить', 'Check'),
  byNumber: t('Нөмірі бойынша', 'По номеру', 'By number'),
  number: t('Құжаттың нөмірі', 'Номер документа', 'Number of the document'),
  numberHint: t('Құжатта жазылғандай.', 'Так, как он указан в документе.', 'As it stands on the document.'),
  find: t('Табу', 'Найти', 'Find'),
  again: t('Басқа құжатты тексеру', 'Проверить другой документ', 'Check another document'),
  noFile: t('Тексерілетін файлды таңдаңыз.', 'Выберите файл для проверки.', 'Choose the file to be checked.'),
  tooLarge: t(
    'Файл тым үлкен: 20 МБ-тан аспайтын файл жіберіңіз.',
    'Файл слишком велик: отправьте файл не более 20 МБ.',
    'The file is too large: send one of 20 MB at most.',
  ),
  notFound: t(
    'Мұндай нөмірлі құжат бұл жүйеде жоқ. Нөмірді тексеріңіз.',
    'Документа с таким номером в этой системе нет. Проверьте номер.',
    'There is no document of this number in this system. Check the number.',
  ),
  noRoots: t(
    'Бұл орнатуда куәландырушы орталықтардың түбірлік куәліктері қойылмаған: тіркеу куәліктеріне сенуге бола ма, оны анықтау мүмкін емес.',
    'В этой установке нет корневых свидетельств удостоверяющих центров: установить доверие к регистрационным свидетельствам невозможно.',
    'This installation has no root certificates of certification authorities: whether certificates can be trusted cannot be told.',
  ),
  fileName: t('Файл', 'Файл', 'File'),
  kind: t('Түрі', 'Вид', 'Kind'),
  hash: t('Қол қойылған мазмұнның SHA-256 таңбасы', 'Отпечаток SHA-256 подписанного содержимого', 'SHA-256 of what was signed'),
  detached: t('бөлек берілген құжат', 'отдельный документ', 'a document given apart'),
  wholeFile: t('Файлды тексеру', 'Проверка файла', 'Checks of the file'),
  signer: t('Қол қоюшы', 'Подписавший', 'Signer'),
  unknownSigner: t('белгісіз', 'неизвестен', 'unknown'),
  organisation: t('Ұйым', 'Организация', 'Organisation'),
  bin: t('БСН', 'БИН', 'BIN'),
  quality: t('Қол қою құқығы', 'В качестве кого', 'In what quality'),
  provenTime: t(
    'Қол қойылған уақыты (уақыт белгісі растайды)',
    'Время подписи (подтверждено меткой времени)',
    'Signed at (proven by a time stamp)',
  ),
  claimedTime: t(
    'Қол қоюшы көрсеткен уақыт (расталмаған)',
    'Время по словам подписавшего (не подтверждено)',
    'Time that the signer states (not proven)',
  ),
  judgedAt: t('Қай уақытқа тексерілді', 'На какой момент проверено', 'Checked as of'),
  certificate: t('Тіркеу куәлігінің нөмірі', 'Номер регистрационного свидетельства', 'Number of the certificate'),
  issuer: t('Берген орталық', 'Кем выдано', 'Issued by'),
  validity: t('Қолданылу мерзімі', 'Срок действия', 'Valid'),
  checks: t('Тексерулер', 'Проверки', 'Checks'),
  checkName: t('Тексеру', 'Проверка', 'Check'),
  result: t('Нәтижесі', 'Результат', 'Result'),
  subject: t('Кімге берілген', 'Кому выдано', 'Issued to'),
  time: t('Уақыты', 'Время', 'Time'),
  issuedOn: t('Шыққан уақыты', 'Время выпуска', 'Issued at'),
  nextUpdate: t('Келесі шығарылымы', 'Следующий выпуск', 'Next issue'),
  entries: t('Жазба саны', 'Число записей', 'Entries'),
  revocationNotAsked: t(
    'Тіркеу куәлігінің кері қайтарылмағаны тексерілген жоқ: бұл орнату куәландырушы орталықтан сұрамайды.',
    'Не проверено, не отозвано ли свидетельство: эта установка не обращается к удостоверяющему центру.',
    'Whether the certificate is revoked was not checked: this installation does not ask the authority.',
  ),
  foundTitle: t('Құжат осы жүйеде тіркелген', 'Документ зарегистрирован в этой системе', 'The document is registered in this system'),
  document: t('Құжат', 'Документ', 'Document'),
  decision: t('Шешім', 'Решение', 'Decision'),
  application: t('Өтініш', 'Заявление', 'Application'),
  service: t('Қызмет', 'Услуга', 'Service'),
  date: t('Күні', 'Дата', 'Date'),
  office: t('Мекеме', 'Учреждение', 'Office'),
  superseded: t('кейінгі нұсқамен ауыстырылған', 'заменён более поздней редакцией', 'replaced by a later version'),
  signatures: t('Қойылған қолдар', 'Подписи', 'Signatures'),
  noSignatures: t('Бұл құжатқа қол қойылмаған.', 'Под этим документом подписей нет.', 'Nobody has signed this document.'),
  who: t('Кім', 'Кто', 'Who'),
  how: t('Қалай', 'Чем', 'How'),
  when: t('Уақыты', 'Время', 'When'),
  system: t('ақпараттық жүйе', 'информационная система', 'information system'),
  party: t('қызметті алушы тарап', 'сторона обращения', 'party to the application'),
  actingFor: t('міндетін атқарушы', 'исполняющий обязанности', 'acting'),
  actingByOrder: t('Міндетін атқару туралы бұйрық', 'Приказ об исполнении обязанностей', 'Order on acting'),
  acceptedAt: t('Қабылданып, тексерілген уақыты', 'Принято и проверено', 'Taken and checked at'),
  keptChecks: t(
    'Қабылданғандағы тексерулер (сақталған дәлел)',
    'Проверки при приёме (сохранённое доказательство)',
    'Checks when it was taken (kept evidence)',
  ),
  checkedAgain: t(
    'Сақталған дәлел бойынша қазір қайта тексерілді',
    'Перепроверено сейчас по сохранённому доказательству',
    'Checked again now from the kept evidence',
  ),
  standIn: t('үлгі қолтаңба', 'имитация подписи', 'stand-in signature'),
} as const satisfies { readonly [key: string]: Words };

/** How a verification ended: in a word, and what that means. */
export const verdictTexts: { readonly [verdict in Verdict]: { readonly word: Words; readonly meaning: Words } } = {
  valid: {
    word: verdictWords.valid,
    meaning: t('Барлық тексеруден өтті.', 'Все проверки пройдены.', 'Every check passed.'),
  },
  invalid: {
    word: verdictWords.invalid,
    meaning: t('Кемінде бір тексеруден өтпеді.', 'Хотя бы одна проверка не пройдена.', 'At least one check failed.'),
  },
  undetermined: {
    word: verdictWords.undetermined,
    meaning: t(
      'Кейбір тексеруді жасау мүмкін болмады: бұл жарамды дегенді де, жарамсыз дегенді де білдірмейді.',
      'Часть проверок сделать не удалось: это не значит ни «действительно», ни «недействительно».',
      'Some checks could not be made: that means neither valid nor invalid.',
    ),
  },
};

export const kindTexts: { readonly [kind in FileKind]: Words } = {
  cms: t('электрондық цифрлық қолтаңба (CMS)', 'электронная цифровая подпись (CMS)', 'electronic signature (CMS)'),
  xml: t('қол қойылған XML', 'подписанный XML', 'signed XML'),
  certificate: t('тіркеу куәлігі', 'регистрационное свидетельство', 'certificate'),
  crl: t('кері қайтарылған куәліктер тізімі', 'список отозванных свидетельств', 'revocation list'),
  ocspAnswer: t('куәлік күйі туралы жауап', 'ответ о статусе свидетельства', 'answer about the state of a certificate'),
  timeStampToken: t('уақыт белгісі', 'метка времени', 'time stamp'),
  timeStampAnswer: t('уақыт белгісі қызметінің жауабы', 'ответ службы меток времени', 'answer of a stamping service'),
  unknown: t('белгісіз', 'неизвестен', 'unknown'),
};

export const holderTexts: { readonly [kind in HolderKind]: Words } = {
  naturalPerson: t('жеке тұлға', 'физическое лицо', 'natural person'),
  legalEntity: t('заңды тұлға', 'юридическое лицо', 'legal entity'),
  firstHead: t('бірінші басшы', 'первый руководитель', 'first head'),
  signatory: t('қол қою құқығы бар тұлға', 'лицо с правом подписи', 'person entitled to sign'),
  financialSignatory: t(
    'қаржы құжаттарына қол қою құқығы бар тұлға',
    'лицо с правом подписи финансовых документов',
    'person entitled to sign financial documents',
  ),
  staffOfficer: t('кадр қызметінің қызметкері', 'сотрудник кадровой службы', 'staff officer'),
  employee: t('ұйым қызметкері', 'сотрудник организации', 'employee'),
  informationSystem: t('ақпараттық жүйе', 'информационная система', 'information system'),
  unknown: t('көрсетілмеген', 'не указано', 'not stated'),
};
