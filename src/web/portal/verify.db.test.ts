import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../../simulators/population.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { register } from '../../api/testing/walk.ts';
import { foldLookAlikes } from '../../base/index.ts';
import type { CaseParty } from '../../casework/index.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('who knows the number of a paper learns what it is, when and where it was made and by which posts signed, and nothing of the person', async () => {
  const person = population.find(({ name }) => name.startsWith('Құдайберген'));
  if (!person) throw new Error('nobody is called so');
  const { iin, name, birthDate, sex, account } = person;
  const applicant: CaseParty = { role: 'applicant', n: 1, name, iin, birthDate, sex };
  const walk = await register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [applicant],
    facts: { 'applicant.account': account ?? '', 'applicant.phone': '+77000000022' },
  });
  const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await walk.step(move, { fills });
  const now = await walk.now();
  const anyone = await program.browser('nobody');
  const open = async (number: string, lang = 'kk') => (await anyone.open(`/verify?lang=${lang}&number=${encodeURIComponent(number)}`)).html;

  const decision = await open(now.decision.number.text);
  expect(decision).toContain('Құжат осы жүйеде тіркелген');
  expect(decision).toContain(now.decision.number.text);
  expect(decision).toMatch(/<h2 class="govuk-heading-m">Шешім/);
  expect(decision.match(/электрондық цифрлық қолтаңба/g)?.length).toBeGreaterThanOrEqual(3);
  expect(decision).toContain('үлгі қолтаңба');
  // The number is the decision's, not that of the registration.
  expect(decision).not.toMatch(/<h2 class="govuk-heading-m">Өтініш/);

  // The number has letters of both alphabets; whoever copies it types those of one.
  expect(await open(foldLookAlikes(now.decision.number.text).toLowerCase())).toContain(now.decision.number.text);

  const application = await open(now.number.text, 'ru');
  expect(application).toMatch(/<h2 class="govuk-heading-m">Заявление/);

  for (const html of [decision, application]) {
    const [main = ''] = html.match(/<main.*<\/main>/s) ?? [];
    for (const secret of [name, String(iin), birthDate, account ?? '-']) expect(main).not.toContain(secret);
  }
});
