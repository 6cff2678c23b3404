import type { Words } from '../base/index.ts';

const t = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** Why a signature is not taken, with the next step. */
export const refusalTexts = {
  expired: t(
    'Кілттің мерзімі өткен. Жаңа кілт алыңыз (egov.kz немесе халыққа қызмет көрсету орталығы) немесе қолданыстағы кілтті таңдаңыз.',
    'Срок действия ключа истёк. Получите новый (egov.kz или центр обслуживания населения) или выберите действующий.',
    'The key has expired. Get a new one (egov.kz or a service centre), or choose one that is valid.',
  ),
  wrongKindSign: t(
    'Бұл кілт жүйеге кіруге арналған. Қол қою үшін қол қою кілтін (RSA болса, атауы GOST немесе RSA деп басталатын файлды) таңдаңыз.',
    'Этот ключ предназначен для входа. Для подписания выберите ключ подписи (файл, имя которого начинается с GOST или RSA).',
    'This key is for signing in. To sign, choose the signing key (the file whose name begins with GOST or RSA).',
  ),
  wrongKindAuth: t(
    'Бұл кілт қол қоюға арналған. Кіру үшін аутентификация кілтін (атауы AUTH деп басталатын файлды) таңдаңыз.',
    'Этот ключ предназначен для подписи. Для входа выберите ключ аутентификации (файл, имя которого начинается с AUTH).',
    'This key is for signing. To sign in, choose the authentication key (the file whose name begins with AUTH).',
  ),
  another: t(
    'Бұл — басқа адамның кілті. Құжатқа жүйеге кірген адам қол қоюы керек: өз кілтіңізді таңдаңыз.',
    'Это ключ другого человека. Документ подписывает тот, кто вошёл в систему: выберите свой ключ.',
    'This is another person’s key. Whoever is signed in must sign: choose your own key.',
  ),
  revoked: t(
    'Кілт кері қайтарып алынған. Жаңа кілт алыңыз немесе басқасын таңдаңыз.',
    'Ключ отозван. Получите новый или выберите другой.',
    'The key has been revoked. Get a new one, or choose another.',
  ),
  revokedSince: t(
    'Кілт {since} күні кері қайтарып алынған. Жаңа кілт алыңыз немесе басқасын таңдаңыз.',
    'Ключ отозван {since}. Получите новый или выберите другой.',
    'The key was revoked on {since}. Get a new one, or choose another.',
  ),
  anotherFirm: t(
    'Кілт бұл ұйымдікі емес. Өтінішке ұйымның БСН-і жазылған кілтпен қол қойыңыз.',
    'Это не ключ этой организации. Подпишите ключом, в котором указан БИН организации.',
    'This key is not of this firm. Sign with a key that names the BIN of the firm.',
  ),
  withoutRight: t(
    'Бұл кілттің иесі ұйым атынан қол қоя алмайды. Бірінші басшы немесе қол қою құқығы бар адам өз кілтімен қол қойсын.',
    'Владелец этого ключа не вправе подписывать за организацию. Подпишите ключом первого руководителя или лица с правом подписи.',
    'The holder of this key may not sign for the firm. Its first head, or a person with the right to sign, must sign with their own key.',
  ),
  untrusted: t(
    'Кілтті Ұлттық куәландырушы орталық бермеген. Өз кілтіңізді таңдаңыз.',
    'Ключ выдан не Национальным удостоверяющим центром. Выберите свой ключ.',
    'The key was not issued by the National Certification Authority. Choose your own.',
  ),
  otherDocument: t(
    'Басқа мәтінге қол қойылған. Бетті жаңартып, қайталаңыз.',
    'Подписан другой текст. Обновите страницу и повторите.',
    'Another text was signed. Reload the page and try again.',
  ),
  missing: t(
    'Қолтаңба жоқ. Құжатқа ЭЦҚ кілтімен қол қойыңыз (NCALayer немесе eGov Mobile).',
    'Подписи нет. Подпишите документ ключом ЭЦП (NCALayer или eGov Mobile).',
    'There is no signature. Sign with your key (NCALayer or eGov Mobile).',
  ),
  certificateMissing: t(
    'Куәлік ұсынылмаған. Кілтіңізді таңдаңыз (NCALayer немесе eGov Mobile).',
    'Свидетельство не предъявлено. Выберите свой ключ (NCALayer или eGov Mobile).',
    'No certificate was shown. Choose your key (NCALayer or eGov Mobile).',
  ),
  unchecked: t(
    'Кілттің жарамдылығын қазір тексеру мүмкін емес: ҰКО қызметі жауап бермейді. Ештеңе жоғалған жоқ, сәл кейін қайталаңыз.',
    'Сейчас нельзя проверить, действителен ли ключ: служба НУЦ не отвечает. Ничего не потеряно, повторите позже.',
    'Whether the key is valid cannot be checked now: the service of the authority does not answer. Nothing is lost; try again later.',
  ),
  bad: t('Қолтаңба дұрыс емес. Қайта қол қойыңыз.', 'Подпись неверна. Подпишите ещё раз.', 'The signature is not right. Sign again.'),
  unknown: t(
    'Кілттің жарамдылығын қазір тексеру мүмкін емес. Сәл кейін қайталаңыз немесе басқа тәсілмен кіріңіз.',
    'Сейчас нельзя проверить, действителен ли ключ. Повторите позже или войдите другим способом.',
    'Whether the key is valid cannot be checked now. Try again later, or sign in another way.',
  ),
  challengeGone: t(
    'Кіру уақыты өтіп кетті немесе пайдаланылған. Қайта бастаңыз.',
    'Время входа истекло или он уже использован. Начните сначала.',
    'The time to sign in is over, or it was used. Begin again.',
  ),
} as const;
