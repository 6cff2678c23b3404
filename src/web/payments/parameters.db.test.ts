import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { inForm, read } from './testing/pages.ts';

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
  expect(waiting.match(/value="approve"/g)).toHaveLength(1);
  expect(read(proposed.html)).toContain('Өзіңіз ұсындыңыз');
  expect(read((await first.open(here)).html)).not.toContain('31.12.2041 заң мәтіні');

  const proposal = [['proposal', inForm(waiting, 'proposal')]] as const;
  expect(read((await first.submit('/staff/parameters', proposal)).html)).toContain('ұсынған адам оны өзі бекіте алмайды');
  await other.submit('/staff/parameters', proposal);
  expect(read((await first.open(here)).html)).not.toContain('31.12.2041 заң мәтіні');
  const approved = await second.submit('/staff/parameters', proposal);
  expect(read(approved.html)).toContain('Бекітілді');
  expect(approved.html).not.toContain('name="proposal"');
  expect(read((await first.open(here)).html)).toContain('7 777 теңге 01.01.2041 – 31.12.2041 заң мәтіні 2041 жылғы бюджет туралы заң');
});

test('a proposal is rejected with a reason by the other administrator, or withdrawn by its own; both stay in the history', async () => {
  const [first, second] = [await program.browser('administrator.astana'), await program.browser('administrator.astana.2')];
  const here = '/staff/parameters/minimum-wage';
  const propose = async (value: string) => {
    const form = (await first.open(here)).html;
    await first.submit(here, [
      ['key', inForm(form, 'key')],
      ['value', value],
      ['from', '01.01.2041'],
      ['until', '31.12.2041'],
      ['source.kk', '2041 жылғы бюджет туралы заң'],
      ['source.ru', 'закон о бюджете на 2041 год'],
      ['source.en', 'budget law of 2041'],
    ]);
    return inForm(form, 'key');
  };
  const send = (who: typeof first, proposal: string, act: string, reason: string) =>
    who.submit('/staff/parameters', [
      ['proposal', proposal],
      ['act', act],
      ['reason', reason],
    ]);
  const one = await propose('91111');
  expect(read((await send(first, one, 'reject', 'қате')).html)).toContain('Өз ұсынысыңызды қабылдамай тастай алмайсыз');
  expect(read((await send(second, one, 'reject', ' ')).html)).toContain('Қабылдамау себебін жазыңыз');
  expect(read((await send(second, one, 'withdraw', 'жазғаным')).html)).toContain('жасаған адам ғана қайтарып алады');
  expect(read((await send(second, one, 'reject', 'жобасы ғана жарияланған')).html)).toContain('Ұсыныс қабылданбады');
  expect(read((await send(second, one, 'approve', '')).html)).toContain('Бұл ұсыныс қабылданбаған');
  const two = await propose('92222');
  expect(read((await send(first, two, 'withdraw', '')).html)).toContain('Ұсыныс қайтарып алынды');
  const page = read((await second.open(here)).html);
  expect(page).toMatch(/92 222 теңге 01\.01\.2041 – 31\.12\.2041 .{5,60} қайтарып алынды/);
  expect(page).toMatch(/91 111 теңге .{5,90} қабылданбады .{5,60}: жобасы ғана жарияланған/);
  expect(page.slice(0, page.indexOf('Ұсыныстар тарихы'))).not.toMatch(/9\d \d{3} теңге/);
});

test('a doubtful value is shown so, with what to do about it', async () => {
  const administrator = await program.browser('administrator.astana');
  const doubtful = read((await administrator.open('/staff/parameters/pension-increase')).html);
  expect(doubtful).toContain('01.04.2020 – 31.12.2020 күмәнді');
  expect(doubtful).toContain('Сарғыш белгісі бар мән бойынша сома есептелмейді');
  expect(read((await administrator.open('/staff/parameters/monthly-index')).html)).not.toContain('Сарғыш белгісі бар');
});
