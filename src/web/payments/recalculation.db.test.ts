import { afterAll, beforeAll, expect, test } from 'vitest';
import { agePension, pensioner } from '../../api/testing/applications.ts';
import { amountOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { read } from './testing/pages.ts';

let program: Program;
let from: string;
beforeAll(async () => {
  program = await startProgram();
  from = amountOf(await (await agePension(program)).now()).from ?? expect.fail('the amount has no beginning');
});
afterAll(() => program.close());

const path = '/staff/payments/recalculations';
const administrator = (second = '') => program.signIn(`administrator.astana${second}`);

/** A change of a parameter that two administrators have made. */
async function changed(parameter: string, value: string, days: { readonly from: string; readonly until: string | null }, id: string) {
  const source = { kk: 'бюджет туралы заң', ru: 'закон о бюджете', en: 'budget law' };
  await (await administrator()).post('/payments/parameters', { parameter, value, source, ...days }, id);
  expect((await (await administrator('.2')).post(`/payments/parameters/${id}/approval`)).status).toBe(200);
}

const yearAfter = () => Number(from.slice(0, 4)) + 1;

test('a recalculation on its pages: what is typed is kept, nothing changes before it is approved, the same person does not approve twice', async () => {
  const year = yearAfter();
  const payer = await program.browser('corp-payer.astana');
  const outsider = await program.browser('specialist.almaty');
  expect((await outsider.open(path)).status).toBe(404);
  expect((await payer.open('/staff/payments')).html).toContain(`href="${path}"`);
  const wrong = await payer.submit(path, [
    ['key', 'press-1'],
    ['benefit', 'age-pension'],
    ['from', 'ертең'],
    ['order', '17'],
  ]);
  expect(read(wrong.html)).toContain('Қай күннен бастап: күнді КК.АА.ЖЖЖЖ түрінде жазыңыз');
  expect(wrong.html).toContain('value="ертең"');
  expect(wrong.html).toContain('value="17"');
  const typed: [string, string][] = [
    ['key', 'press-1'],
    ['kind', 'indexation'],
    ['benefit', 'age-pension'],
    ['from', `01.01.${year}`],
    ['order', '17'],
    ['orderOn', `01.01.${year}`],
  ];
  const started = await payer.submit(path, typed);
  expect(started.at).toBe(`${path}/press-1`);
  expect((await payer.submit(path, typed)).at).toBe(`${path}/press-1`);
  // the increase of the next year is not set: nothing is guessed, a person looks at it
  const said = read(started.html);
  expect(said).toContain(
    `«зейнетақыны арттыру пайызы» параметрі 01.01.${year} күніне әлі белгіленбеген (соңғы мәні 31.12.${year - 1} аяқталған)`,
  );
  expect(said).not.toContain('parameter-not-set');
  expect(said).toContain('Адам қарауы керек: 1');
  expect(started.html).toContain('бекітуді күтуде');
  const press = (kind: string) => payer.submit(`${path}/press-1/commands`, [['kind', kind]]);
  expect(read((await press('approve')).html)).toContain('Сіз бекіттіңіз: енді екінші адам бекітуі керек');
  expect((await press('approve')).html).toContain('екінші адам қажет');
  expect(
    (
      await payer.submit(`${path}/press-1/commands`, [
        ['kind', 'withdraw'],
        ['reason', 'тексеру'],
      ])
    ).html,
  ).toContain('тексеру');
});

test('the form takes approved changes by name and fills in the day and the benefits that read them', async () => {
  const year = yearAfter();
  await changed('pension-increase', '10', { from: `${year}-01-01`, until: `${year}-12-31` }, 'increase-on-page');
  const payer = await program.browser('corp-payer.astana');
  const form = await payer.open(path);
  expect(read(form.html)).toContain(`Зейнетақыны арттыру пайызы: 10 %, 01.01.${year} – 31.12.${year}`);
  const none = await payer.submit(path, [
    ['key', 'press-fill'],
    ['do', 'fill'],
  ]);
  expect(read(none.html)).toContain('Алдымен параметрдің өзгерісін таңдаңыз');
  const filled = await payer.submit(path, [
    ['key', 'press-fill'],
    ['do', 'fill'],
    ['change', 'increase-on-page'],
    ['order', '18'],
  ]);
  expect(filled.html).toContain(`value="01.01.${year}"`);
  expect(filled.html).toContain('value="18"');
  const checked = [...filled.html.matchAll(/name="benefit" type="checkbox" value="([^"]+)" checked/g)].map(([, name]) => name);
  expect(checked).toEqual(['age-pension']);
});

test('those who would lose are listed, each with why, and downloaded; carried out, the person reads the decision; undone, it says so', async () => {
  const [payer, head] = [await program.browser('corp-payer.astana'), await program.browser('office-head.astana.payment-centre')];
  await changed('age-pension/base', '50', { from: `${from.slice(0, 4)}-01-01`, until: null }, 'base-on-page');
  const started = await payer.submit(path, [
    ['key', 'press-losers'],
    ['kind', 'parameter'],
    ['change', 'base-on-page'],
    ['benefit', 'age-pension'],
    ['from', `${from.slice(8)}.${from.slice(5, 7)}.${from.slice(0, 4)}`],
    ['order', '19'],
    ['orderOn', '01.12.2026'],
    ['lower', 'yes'],
  ]);
  expect(read(started.html)).toContain('Мөлшері азаятындар: 1');
  expect(read(started.html)).toContain('Толық өтілге табыс үлесі: 50 %');
  const here = `${path}/press-losers`;
  const list = await payer.open(`${here}/rows/falls`);
  expect(read(list.html)).toContain('Көрсетілгені: 1–1, барлығы 1');
  const [, award = ''] = /recalculations\/press-losers\/awards\/(\w+)"/.exec(list.html) ?? [];
  const file = await payer.open(`${here}/rows/falls.csv`);
  expect(file.html.split('\r\n')).toHaveLength(3);
  expect(file.html).toMatch(new RegExp(`"${award}";"Жасына байланысты зейнетақы төлемдері";"Алматы";"[0-9.]+";"\\d+";"\\d+";"-\\d+"`));
  expect(file.html).not.toContain(pensioner().iin);
  const dry = read((await payer.open(`${here}/awards/${award}`)).html);
  expect(dry).toContain('Сынақ есептеу: бір тағайындау');
  expect(dry).toContain('Әлеуметтік кодекс');
  const outsider = await program.browser('specialist.almaty');
  for (const page of ['rows/falls', 'rows/falls.csv', `awards/${award}`]) expect((await outsider.open(`${here}/${page}`)).status).toBe(404);
  for (const page of ['rows/thieves', 'rows/thieves.csv', 'awards/R000001']) expect((await payer.open(`${here}/${page}`)).status).toBe(404);

  const press = (who: typeof payer, kind: string) =>
    who.submit(`${here}/commands`, [
      ['kind', kind],
      ['reason', 'бұйрықтың күші жойылды'],
    ]);
  await press(payer, 'approve');
  await press(head, 'approve');
  expect(read((await press(payer, 'goOn')).html)).toContain('100 % (1 / 1 бет)');
  const decision = read((await payer.open(`${here}/awards/${award}`)).html);
  expect(decision).toContain('Қайта есептеу туралы шешім');
  expect(decision).toContain('Бұйрық № 19, 01.12.2026');
  expect(decision).toContain('Толық өтілге табыс үлесі: 50 %');
  await press(payer, 'ask-undo');
  await press(head, 'approve-undo');
  await press(payer, 'goOn');
  expect(read((await payer.open(`${here}/awards/${award}`)).html)).toContain('Қайта есептеу туралы шешім күші жойылды');
});
