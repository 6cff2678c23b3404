import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { picture, textOf } from './desk.ts';

/**
 * Words of Latin letters that stand on Kazakh and Russian pages for good reasons: the languages' own names, systems, files of keys, short names of acts,
 * numbers of awards, the sites that published a figure.
 */
const allowedLatin =
  /\bC[0-9A-Z]{15}\b|(?:[\w-]+\.)+(?:kz|com|ru|org|info|net)\b|English|Jardem|NCALayer|eGov Mobile|eGov Business|eGov|egov\.kz|PDF|SMS|sms|EDS|AUTH|JavaScript|ID\b/g;

function latinWords(text: string): readonly string[] {
  return text.replaceAll(allowedLatin, '').match(/[A-Za-z]{4,}/g) ?? [];
}

/** What is wrong with a page on a desk and on a phone: too wide, a barrier that axe finds, words of another language, a raw value. */
export async function faultsOf(page: Page, address: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await picture(page, `page-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 1) faults.push(`${address} at ${width}: ${overflow}px wider than the screen`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const violation of violations) faults.push(`${address}: ${violation.id} (${violation.nodes[0]?.html.slice(0, 120)})`);
  for (const language of ['kk', 'ru']) {
    await page.goto(`${address}?lang=${language}`);
    // What stands in `noscript` comes as its markup.
    const text = (await textOf(page)).replaceAll(/<[^>]*>/g, ' ');
    const latin = latinWords(text);
    if (latin.length > 0) faults.push(`${address} in ${language}: ${[...new Set(latin)].slice(0, 5).join(', ')}`);
    if (/undefined|\[object|NaN/.test(text)) faults.push(`${address} in ${language}: a raw value`);
  }
  return faults;
}
