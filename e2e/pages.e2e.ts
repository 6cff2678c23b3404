import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regulations } from '../regulations/index.ts';
import { openBrowser } from './browser.ts';
import { applyAtCounter, citizen, officer, picture, textOf } from './desk.ts';
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

async function visit(address: string, name: string): Promise<void> {
  await page.goto(address.startsWith('http') ? address : `${system.base}${address}`);
  await picture(page, name);
}

/** Words of Latin letters that stand on Kazakh and Russian pages for good reasons: the languages' own names, systems, short names of acts. */
const allowedLatin = /English|Jardem|NCALayer|eGov|egov\.kz|PDF|SMS|sms|EDS|ID\b/g;

function latinWords(text: string): readonly string[] {
  return text.replaceAll(allowedLatin, '').match(/[A-Za-z]{4,}/g) ?? [];
}

describe('every page', () => {
  it('fits a phone and a desk, has no barrier that axe can find, and speaks one language', async () => {
    const faults: string[] = [];
    const look = async (address: string) => {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await visit(address, `page-${width}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (overflow > 1) faults.push(`${address} at ${width}: ${overflow}px wider than the screen`);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const violation of violations) faults.push(`${address}: ${violation.id} (${violation.nodes[0]?.html.slice(0, 120)})`);
      for (const language of ['kk', 'ru']) {
        await page.goto(`${address.startsWith('http') ? address : `${system.base}${address}`}?lang=${language}`);
        const text = await textOf(page);
        const latin = latinWords(text);
        if (latin.length > 0) faults.push(`${address} in ${language}: ${[...new Set(latin)].slice(0, 5).join(', ')}`);
        if (/undefined|\[object|NaN/.test(text)) faults.push(`${address} in ${language}: a raw value`);
      }
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
