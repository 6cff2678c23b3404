import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is on this machine, if it is. */
export const chromiumPath = places.find((path) => existsSync(path));

/** Starts a headless browser that talks to nobody but the pages under test. */
export function openBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('Chromium is not installed: apt-get install chromium');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person at a screen: signs in and works the pages by what stands on them. */
export type Person = { readonly page: Page; readonly base: string };

/** Signs an officer of the demonstration in. */
export async function signInStaff({ page, base }: Person, login: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${base}/staff/sign-in`);
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.click('main button');
  await page.waitForURL(`${base}/staff`);
}
