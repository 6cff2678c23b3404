import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../src/base/index.ts';
import { addTerm, loadCalendars, parseDayTerm } from '../src/calendar/index.ts';
import { openBrowser } from './browser.ts';
import { applyAtCounter, citizen, makeMove, moveClock, officer, openFirst, picture, textOf, tickAll } from './desk.ts';
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

/** Takes a case from the counter to the specialist of the provider. */
async function toSpecialist(iin: string): Promise<string> {
  await officer(page, system.base, 'corp-intake.almaty');
  const address = await applyAtCounter(page, system.base, 'age-pension', iin);
  await officer(page, system.base, 'corp-case-former.almaty');
  await page.goto(address);
  await tickAll(page);
  await makeMove(page, address, 'sendToBranch');
  await officer(page, system.base, 'corp-branch-checker.almaty');
  await page.goto(address);
  await tickAll(page);
  await makeMove(page, address, 'sendToProvider');
  return address;
}

/** The three signatures of the provider, all with the same outcome. */
async function threeSignatures(address: string, choice: { outcome: string; grounds?: readonly string[]; reasons?: string }): Promise<void> {
  for (const [login, move] of [
    ['specialist.almaty', 'certify'],
    ['unit-head.almaty', 'certifyAtUnitHead'],
    ['head.almaty', 'decide'],
  ] as const) {
    await officer(page, system.base, login);
    await page.goto(address);
    await tickAll(page);
    await picture(page, `desk-${move}`);
    await makeMove(page, address, move, choice);
  }
}

describe('an age pension in the browser', () => {
  it('goes straight from the counter to the decision and the notice', async () => {
    const address = await toSpecialist('580412499004');
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
    await citizen(page, system.base, '580412499004');
    await picture(page, 'my');
    await page.locator('main table a').first().click();
    await picture(page, 'my-case');
    expect(await textOf(page)).toContain('хабарлама');
  }, 240_000);

  it('is returned for papers; nothing comes; after the window it is decided by signatures, not by silence', async () => {
    const address = await toSpecialist('551103399015');
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
