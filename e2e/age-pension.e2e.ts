import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../src/base/index.ts';
import { addTerm, loadCalendars, parseDayTerm } from '../src/calendar/index.ts';
import { openBrowser } from './browser.ts';
import { applyAtCounter, type Choice, citizen, makeMove, moveClock, officer, openFirst, picture, textOf, tickAll } from './desk.ts';
import { goThrough, papersOfPension as papers, pensioner, providerSigns } from './pension.ts';
import { type Running, startSystem } from './running-system.ts';

const calendar = loadCalendars().current;
const dotted = (date: LocalDate) => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

let system: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  system = await startSystem(24_617, 24_717);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Takes a case from the counter to the specialist of the provider; what the papers do not say the case former states at the calculation. */
async function toSpecialist(iin: string, said: Partial<typeof papers> = papers): Promise<string> {
  await officer(page, system.base, 'corp-intake.almaty');
  const address = await applyAtCounter(page, system.base, 'age-pension', iin, said);
  await officer(page, system.base, 'corp-case-former.almaty');
  await page.goto(address);
  await tickAll(page);
  await page.goto(address);
  if (said !== papers) {
    expect(await textOf(page)).toContain('1998 жылғы 1 қаңтарға дейінгі еңбек өтілі');
    await picture(page, 'not-calculated');
    await page.locator('form[action$="/look-ups"] button').click();
    await page.waitForURL(/done=1$/);
    const wanted = page.locator('form[action$="/amount-facts"]');
    await wanted.locator('[name="fact.monthsBefore1998"]').fill(papers.monthsBefore1998);
    await wanted.locator('button').click();
    await page.waitForURL(/done=1$/);
  }
  await picture(page, 'calculated');
  await makeMove(page, address, 'sendToBranch');
  await officer(page, system.base, 'corp-branch-checker.almaty');
  await page.goto(address);
  await tickAll(page);
  await makeMove(page, address, 'sendToProvider');
  return address;
}

/** The three signatures of the provider, all with the same outcome. */
const threeSignatures = (address: string, choice: Choice) =>
  goThrough(page, system.base, address, providerSigns, { choice, look: (move) => picture(page, `desk-${move}`) });

describe('an age pension in the browser', () => {
  it('goes straight from the counter to the decision and the notice', async () => {
    const address = await toSpecialist(pensioner);
    await officer(page, system.base, 'specialist.almaty');
    expect(await openFirst(page, system.base)).toBe(address);
    await threeSignatures(address, { outcome: 'assign' });
    await picture(page, 'decided');
    await officer(page, system.base, 'corp-intake.almaty');
    await page.goto(address);
    expect(await textOf(page)).toContain('тағайындау');
    await page.locator('form[action$="/ends"] button').click();
    await page.waitForURL(/done=1$/);
    await picture(page, 'notice-given');
    await citizen(page, system.base, pensioner);
    await picture(page, 'my');
    await page.locator('main table a').first().click();
    await picture(page, 'my-case');
    expect(await textOf(page)).toContain('хабарлама');
    // Social Code arts 207–211: 185 000 is below 55 × 4 325; a woman of 22 years of 20: 60 + 2 per cent, 185 000 × 0.62 = 114 700.
    expect((await textOf(page)).replaceAll(/\s/g, ' ')).toContain('114 700');
    await page.locator('details summary', { hasText: 'Мөлшер қалай есептелді' }).click();
    await picture(page, 'my-case-explained');
    expect(await textOf(page)).toContain('табыстан алынатын үлес');
  }, 240_000);

  it('is returned for papers; nothing comes; after the window it is decided by signatures, not by silence', async () => {
    const address = await toSpecialist('551103399015', {});
    await officer(page, system.base, 'specialist.almaty');
    await makeMove(page, address, 'returnForDocuments', {
      reasons: 'Еңбек өтілі толық расталмаған',
      states: { missingPapers: 'мұрағат анықтамасы' },
    });
    await officer(page, system.base, 'corp-case-former.almaty');
    await page.goto(address);
    await picture(page, 'returned');
    await page.locator('form[action$="/ends"] button').first().click();
    await page.waitForURL(/done=1$/);
    const today = await page.evaluate(() =>
      fetch('/api/v1/demo/clock')
        .then((answer) => answer.json())
        .then((body) => String(body.now).slice(0, 10)),
    );
    const window = addTerm(calendar, today as LocalDate, parseDayTerm('30wd'));
    await moveClock(page, system.base, dotted(addDays(addTerm(calendar, window, parseDayTerm('1wd')), 0)));
    await officer(page, system.base, 'specialist.almaty');
    await page.goto(address);
    await picture(page, 'after-silence');
    const text = await textOf(page);
    expect(text).toContain('№ 223 бұйрық, 26-тармақ');
    expect(text).not.toContain('Қосымша құжаттар үшін қайтару');
    await threeSignatures(address, { outcome: 'refuse', grounds: ['RG1'], reasons: 'Қосымша құжат отыз жұмыс күнінде ұсынылмады' });
    await picture(page, 'refused');
    expect(await textOf(page)).toContain('тағайындаудан бас тарту');
  }, 240_000);
});
