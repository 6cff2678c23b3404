import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { applyAtCounter, citizen, officer, textOf } from './desk.ts';
import { faultsOf } from './look.ts';
import { goThrough, papersOfPension, pensioner, providerSigns } from './pension.ts';
import { type Running, startSystem } from './running-system.ts';

let system: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  system = await startSystem(24_619);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** A pension from the counter to its decision. */
async function decide(): Promise<void> {
  await officer(page, system.base, 'corp-intake.almaty');
  const address = await applyAtCounter(page, system.base, 'age-pension', pensioner, papersOfPension);
  const corporation = [
    ['corp-case-former.almaty', 'sendToBranch'],
    ['corp-branch-checker.almaty', 'sendToProvider'],
  ] as const;
  await goThrough(page, system.base, address, corporation);
  await goThrough(page, system.base, address, providerSigns, { choice: { outcome: 'assign' } });
}

it('pages of payments fit, have no barrier that axe can find, and speak one language, from the need to the signed register', async () => {
  await decide();
  const faults: string[] = [];
  const look = async (address = page.url()) => {
    faults.push(...(await faultsOf(page, address.startsWith('http') ? address : `${system.base}${address}`)));
    await page.goto(`${system.base}/verify?lang=kk`);
  };
  await officer(page, system.base, 'corp-payer.astana');
  const today = await page.evaluate(() =>
    fetch('/api/v1/demo/clock')
      .then((answer) => answer.json())
      .then((body) => String(body.now).slice(0, 7)),
  );
  await page.goto(`${system.base}/staff/payments`);
  await page.fill('#month', `${today.slice(5)}.${today.slice(0, 4)}`);
  await page.locator('main form button').click();
  const start = page.url();
  await look(start);
  await page.goto(start);
  await page.locator('main form button').click();
  await page.waitForURL(/runs\/\d{4}-\d{2}-R$/);
  const run = page.url();
  await look(run);
  await page.goto(run);
  // the system forms and closes the month by itself, and the page follows
  await page.getByText('Тізілімдерге қол қойылуы керек').waitFor();
  await look(run);
  await page.goto(run);
  await page.locator('main a[href*="/registers/"]').first().click();
  const register = page.url();
  await look(register);
  await page.goto(register);
  await page.locator('form[action$="/signature"] button').click();
  expect(await textOf(page)).toContain('екінші қол күтілуде');
  await look('/staff/payments');
  await look('/staff/payments/supplementary');
  await look('/staff/payments/awards');
  await page.goto(`${system.base}/staff/payments/awards`);
  await page.fill('#number', pensioner);
  await page.locator('main form button').click();
  await page.locator('main table a').first().click();
  const award = page.url();
  await look(award);
  for (const act of ['suspend', 'transfer', 'find-overpayment']) await look(`${award}/commands/${act}`);
  await citizen(page, system.base, pensioner);
  await look('/my');
  await look('/my/payments/1');
  await officer(page, system.base, 'administrator.astana');
  await look('/staff/parameters');
  await look('/staff/parameters/monthly-index');
  expect(faults).toEqual([]);
}, 600_000);
