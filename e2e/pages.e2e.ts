import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regulations } from '../regulations/index.ts';
import { openBrowser } from './browser.ts';
import { applyAtCounter, citizen, officer } from './desk.ts';
import { faultsOf } from './look.ts';
import { type Running, startSystem } from './running-system.ts';

let system: Running;
let browser: Browser;
let page: Page;
let caseAddress: string;

beforeAll(async () => {
  system = await startSystem(24_618);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await officer(page, system.base, 'corp-intake.almaty');
  caseAddress = await applyAtCounter(page, system.base, 'age-pension', '580412499004');
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Pages by who sees them. */
const open = [
  '/',
  '/verify',
  '/services',
  ...regulations.map(({ id }) => `/services/${id}`),
  '/sign-in',
  '/staff/sign-in',
  '/demo',
  '/nothing-here',
];
const desk = ['/staff', '/staff/watch', '/staff/intake', '/staff/post'];

describe('every page', () => {
  it('fits a phone and a desk, has no barrier that axe can find, and speaks one language', async () => {
    const faults: string[] = [];
    const look = async (address: string) => {
      faults.push(...(await faultsOf(page, address.startsWith('http') ? address : `${system.base}${address}`)));
      await page.goto(`${system.base}/?lang=kk`);
    };
    await page.context().clearCookies();
    for (const address of open) await look(address);
    await officer(page, system.base, 'corp-intake.almaty');
    for (const address of [...desk, `${caseAddress}/registered`]) await look(address);
    await officer(page, system.base, 'corp-case-former.almaty');
    for (const address of [caseAddress, `${caseAddress}/history`, `${caseAddress}/moves/sendToBranch`]) await look(address);
    await officer(page, system.base, 'head.almaty');
    await look('/staff/acting');
    await citizen(page, system.base, '580412499004');
    await look('/my');
    await page.goto(`${system.base}/my`);
    await page.locator('main table a').first().click();
    await look(page.url());
    expect(faults).toEqual([]);
  }, 600_000);
});
