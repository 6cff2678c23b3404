import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../../simulators/population.ts';
import { agePension, pensioner } from '../../api/testing/applications.ts';
import { amountOf, decisionOf, numberOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { inForm, read } from './testing/pages.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('people see what they get and why; the payment centre finds an award, suspends it and lets it go on', async () => {
  const { iin } = pensioner();
  const person = await program.browser(iin);
  expect(read((await person.open('/my')).html)).not.toContain('Мен не аламын');
  const now = await (await agePension(program)).now();
  const decision = decisionOf(now);

  const mine = await person.open('/my');
  expect(read(mine.html)).toContain('Мен не аламын');
  const sum = String(Math.floor(amountOf(now).tiyn / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  expect(read(mine.html)).toContain(`${sum}`);
  expect(read(mine.html)).toMatch(/төлем күні \d\d\.\d\d\.\d{4}/);
  const own = await person.open('/my/payments/1');
  const said = read(own.html);
  for (const words of [
    'Тағайындалды:',
    `шешім № ${numberOf(decision)}`,
    'Банк шотты растады',
    'Мөлшер қалай есептелді',
    'Әлеуметтік кодекс',
  ])
    expect(said).toContain(words);
  const stranger = await program.browser(population.find((one) => one.iin !== iin)?.iin ?? '');
  expect((await stranger.open('/my/payments/1')).status).toBe(404);
  expect((await program.browser('corp-payer.astana').then((one) => one.open('/my/payments/1'))).html).not.toContain(sum);

  const payer = await program.browser('corp-payer.astana');
  const nobody = await payer.submit('/staff/payments/awards', [['number', '000000000000']]);
  expect(nobody.html).toContain('value="000000000000"');
  expect(read(nobody.html)).toContain('Мұндай тағайындау табылмады');
  const found = await payer.submit('/staff/payments/awards', [['number', iin]]);
  expect(found.at).toBe('/staff/payments/awards');
  const [, award = ''] = /href="\/staff\/payments\/awards\/(C[0-9A-Z]+)"/.exec(found.html) ?? [];
  // The address of an award says nothing of its person, and is not answered to people and other officers.
  expect(own.html).not.toContain(award);
  const here = `/staff/payments/awards/${award}`;
  for (const who of [person, await program.browser('specialist.almaty')]) expect(read((await who.open(here)).html)).not.toContain(iin);
  expect((await payer.submit('/staff/payments/awards', [['number', award.toLowerCase()]])).at).toBe(here);

  const form = (await payer.open(`${here}/commands/suspend`)).html;
  const day = `${decision.on.slice(8)}.${decision.on.slice(5, 7)}.${decision.on.slice(0, 4)}`;
  const fields = (ground: string, basis: string) =>
    [
      ['key', inForm(form, 'key')],
      ['saw', inForm(form, 'saw')],
      ['ground', ground],
      ['factOn', day],
      ['newsOn', day],
      ['basis', basis],
      ['number', 'Ш-17'],
      ['on', day],
    ] as const;
  const empty = await payer.submit(`${here}/commands/suspend`, fields('', 'decision'));
  expect(read(empty.html)).toContain('Барлық өрісті толтырыңыз');
  expect(empty.html).toContain('value="Ш-17"');
  const byNotice = await payer.submit(`${here}/commands/suspend`, [...fields('pension-abroad', 'bank')]);
  expect(read(byNotice.html)).toContain('қол қойылған шешім қажет');
  const suspended = await payer.submit(`${here}/commands/suspend`, fields('pension-abroad', 'decision'));
  expect(suspended.at).toBe(`${here}?done=1`);
  expect(read(suspended.html)).toContain('бастап тоқтатыла тұрды: Қазақстан Республикасынан тыс жерде зейнетақы алатыны анықталды');
  const twice = await payer.submit(`${here}/commands/suspend`, fields('pension-abroad', 'decision'));
  expect(twice.html.match(/тоқтатыла тұрды:/g)).toHaveLength(1);
  const late = await payer.submit(`${here}/commands/suspend`, [['key', 'another-key'], ...fields('missing', 'decision').slice(1)]);
  expect(read(late.html)).toContain('сіз көргеннен кейін өзгерді');
  expect(read((await person.open('/my/payments/1')).html)).toContain('бастап тоқтатыла тұрды:');

  // What was known when: before it was granted nothing; on the day of the suspension what is known now.
  const open = async (who: typeof payer, at: string) => read((await who.open(at)).html);
  expect(await open(payer, `${here}/known`)).toContain('Сол күні не белгілі болған');
  const then = await open(payer, `${here}/known?on=01.01.2020`);
  expect(then).toContain('Ол күні тағайындау әлі болмаған.');
  expect(then).toMatch(/Содан бері өзгерген айлар .* Не өзгертті .* Тағайындалды: /);
  expect(await open(payer, `${here}/known?on=${day}`)).toContain('Содан бері ештеңе өзгерген жоқ.');
  const noDay = await payer.open(`${here}/known?on=${encodeURIComponent('кеше')}`);
  expect([noDay.status, noDay.html.includes('value="кеше"'), read(noDay.html).includes('Күнді жазыңыз')]).toEqual([422, true, true]);
  expect(await open(person, '/my/payments/1/known?on=01.01.2020')).toContain('Ол күні тағайындау әлі болмаған.');
  expect((await stranger.open('/my/payments/1/known?on=01.01.2020')).status).toBe(404);

  const resumeForm = (await payer.open(`${here}/commands/resume`)).html;
  const resumed = await payer.submit(`${here}/commands/resume`, [
    ['key', inForm(resumeForm, 'key')],
    ['saw', inForm(resumeForm, 'saw')],
    ['suspension', /name="suspension" type="radio" value="(\d+)"/.exec(resumeForm)?.[1] ?? ''],
    ['factOn', day],
    ['appliedOn', day],
    ['basis', 'decision'],
    ['number', 'Ш-18'],
    ['on', day],
  ]);
  expect(read(resumed.html)).toContain('бастап қайта басталды');
});
