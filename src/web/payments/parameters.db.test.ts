import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { inForm, read } from './testing/pension.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('a parameter is proposed on a page by one administrator and approved by another', async () => {
  const [first, second] = [await program.browser('administrator.astana'), await program.browser('administrator.astana.2')];
  const other = await program.browser('specialist.almaty');
  const list = read((await first.open('/staff/parameters')).html);
  for (const words of ['Айлық есептік көрсеткіш (АЕК)', 'Дереккөзі', 'баспасөз']) expect(list).toContain(words);

  const here = '/staff/parameters/monthly-index';
  const before = await first.open(here);
  expect(read((await other.open(here)).html)).not.toContain('Жаңа мән ұсыну');
  expect((await other.open('/staff')).html).not.toContain('href="/staff/parameters"');
  const form = (value: string, from: string) =>
    [
      ['key', inForm(before.html, 'key')],
      ['value', value],
      ['from', from],
      ['until', '31.12.2041'],
      ['source.kk', '2041 жылғы бюджет туралы заң'],
      ['source.ru', 'закон о бюджете на 2041 год'],
      ['source.en', 'budget law of 2041'],
    ] as const;
  const wrongDay = await first.submit(here, form('7777', '32.01.2041'));
  expect(read(wrongDay.html)).toContain('үш тілде жазыңыз');
  expect(wrongDay.html).toContain('value="2041 жылғы бюджет туралы заң"');
  expect(read((await first.submit(here, form('-5', '01.01.2041'))).html)).toContain('өлшем бірлігіне сәйкес келмейді');
  const proposed = await first.submit(here, form('7777', '01.01.2041'));
  expect(proposed.at).toBe('/staff/parameters?done=proposed');
  await first.submit(here, form('7777', '01.01.2041'));
  const waiting = (await second.open('/staff/parameters')).html;
  expect(waiting.match(/name="proposal"/g)).toHaveLength(1);
  expect(read(proposed.html)).toContain('өзіңіз ұсындыңыз');
  expect(read((await first.open(here)).html)).not.toContain('7 777');

  const proposal = [['proposal', inForm(waiting, 'proposal')]] as const;
  expect(read((await first.submit('/staff/parameters', proposal)).html)).toContain('ұсынған адам оны өзі бекіте алмайды');
  await other.submit('/staff/parameters', proposal);
  expect(read((await first.open(here)).html)).not.toContain('7 777');
  const approved = await second.submit('/staff/parameters', proposal);
  expect(read(approved.html)).toContain('Бекітілді');
  expect(approved.html).not.toContain('name="proposal"');
  expect(read((await first.open(here)).html)).toContain('7 777 теңге 01.01.2041 – 31.12.2041 заң мәтіні 2041 жылғы бюджет туралы заң');
});
