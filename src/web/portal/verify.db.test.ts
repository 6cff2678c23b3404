import { afterAll, beforeAll, expect, test } from 'vitest';
import { agePension, pensioner } from '../../api/testing/applications.ts';
import { decisionOf, numberOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { foldLookAlikes } from '../../base/index.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('who knows the number of a paper learns what it is, when and where it was made and by which posts signed, and nothing of the person', async () => {
  const { iin, name, birthDate, account } = pensioner();
  const now = await (await agePension(program)).now();
  const number = numberOf(decisionOf(now));
  const anyone = await program.browser(null);
  const open = async (asked: string, lang = 'kk') => (await anyone.open(`/verify?lang=${lang}&number=${encodeURIComponent(asked)}`)).html;

  const decision = await open(number);
  expect(decision).toContain('Құжат осы жүйеде тіркелген');
  expect(decision).toContain(number);
  expect(decision).toMatch(/<h2 class="govuk-heading-m">Шешім/);
  expect(decision.match(/электрондық цифрлық қолтаңба/g)?.length).toBeGreaterThanOrEqual(3);
  expect(decision).toContain('үлгі қолтаңба');
  // The number is the decision's, not that of the registration.
  expect(decision).not.toMatch(/<h2 class="govuk-heading-m">Өтініш/);

  // The number has letters of both alphabets; whoever copies it types those of one.
  expect(await open(foldLookAlikes(number).toLowerCase())).toContain(number);

  const application = await open(numberOf(now), 'ru');
  expect(application).toMatch(/<h2 class="govuk-heading-m">Заявление/);

  for (const html of [decision, application]) {
    const [main = ''] = html.match(/<main.*<\/main>/s) ?? [];
    for (const secret of [name, String(iin), birthDate, account]) expect(main).not.toContain(secret);
  }
});
