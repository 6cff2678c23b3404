import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { population } from '../simulators/population.ts';
import { openBrowser } from './browser.ts';
import { citizen, picture, textOf } from './desk.ts';
import { faultsOf } from './look.ts';
import { type Running, startSystem } from './running-system.ts';

const signerPort = 24_719;
let system: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  system = await startSystem(24_619, signerPort);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(20_000);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** What the person at the simulated signer does from now on. */
async function atSigner(choice: Record<string, string>): Promise<void> {
  await fetch(`http://127.0.0.1:${signerPort}/always`, { method: 'POST', body: new URLSearchParams(choice) });
}

async function message(): Promise<string> {
  const place = page.locator('.jardem-signing--fault');
  await place.waitFor();
  return (await place.textContent()) ?? '';
}

const signInPage = async (path: string, language = 'ru') => {
  await page.context().clearCookies();
  await page.goto(`${system.base}${path}?lang=${language}`);
};
const computer = () => page.locator('[data-signing-button]').click();

describe('signing with the signer on the computer', () => {
  it('signs an officer in, by the new module and by the old one', async () => {
    for (const old of ['no', 'yes']) {
      await atSigner({ owner: 'corp-intake.almaty', key: 'gost', old });
      await signInPage('/staff/sign-in');
      await picture(page, 'sign-in-1280');
      await computer();
      await page.waitForURL(`${system.base}/staff`);
    }
  }, 60_000);

  it.each([
    ['kk', { cancelled: 'бас тарттыңыз', expired: 'мерзімі өт', wrongKind: 'қол қоюға арналған', notRunning: 'іске қосылмаған' }],
    ['ru', { cancelled: 'отменили', expired: 'истёк', wrongKind: 'для подписи', notRunning: 'не запущен' }],
  ] as const)(
    'says in %s what is wrong, and what comes next',
    async (language, says) => {
      await signInPage('/staff/sign-in', language);
      await atSigner({ cancel: 'yes' });
      await computer();
      expect(await message()).toContain(says.cancelled);
      await signInPage('/staff/sign-in', language);
      await atSigner({ owner: 'corp-intake.almaty', key: 'gost-expired' });
      await computer();
      expect(await message()).toContain(says.expired);
      await picture(page, `expired-${language}-1280`);
      await signInPage('/staff/sign-in', language);
      await atSigner({ owner: 'corp-intake.almaty', key: 'rsa-wrong' });
      await computer();
      expect(await message()).toContain(says.wrongKind);
      await signInPage('/staff/sign-in', language);
      // Nobody listens there: the signer has answered on this computer before, so it is not running now.
      await page.locator('form[data-signer]').evaluate((form) => form.setAttribute('data-signer', 'ws://127.0.0.1:24720'));
      await computer();
      expect(await message()).toContain(says.notRunning);
      await page.evaluate(() => localStorage.clear());
      await computer();
      await page.locator('.jardem-signing--fault', { hasText: 'ncl.pki.gov.kz' }).waitFor();
    },
    60_000,
  );

  it('refuses a citizen’s key on the page of staff', async () => {
    await signInPage('/staff/sign-in');
    await atSigner({ owner: population[0]?.iin ?? '', key: 'gost' });
    await computer();
    await page.waitForURL(/sign-in\/key$/);
    expect(await textOf(page)).toContain('нет такой учётной записи');
  }, 60_000);
});

describe('the pages of signing in with a key', () => {
  it('fit, have no barrier that axe can find, and speak one language', async () => {
    await page.context().clearCookies();
    const faults: string[] = [];
    for (const path of ['/sign-in', '/staff/sign-in']) faults.push(...(await faultsOf(page, `${system.base}${path}`)));
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('signing with the phone', () => {
  it('signs a citizen in by the code, and shows that signing is completed', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.context().clearCookies();
    await page.goto(`${system.base}/sign-in?lang=kk`);
    await picture(page, 'sign-in-390');
    await page.locator('button[formaction="/signing/qr"]').click();
    await page.waitForURL(/signing\/qr\//);
    await picture(page, 'code-390');
    const link = (await page.locator('a[href*="mobileSign"]').getAttribute('href'))?.split('link=')[1] ?? '';
    const phone = await page.context().newPage();
    await phone.goto(`http://127.0.0.1:${signerPort}/phone?link=${link}`);
    await phone.selectOption('[name=owner]', population[0]?.iin ?? '');
    await picture(phone, 'phone-390');
    await phone.locator('button').click();
    expect(await phone.locator('#answer').textContent()).toBe('success');
    await page.locator('.govuk-panel--confirmation').waitFor();
    expect(await textOf(page)).toContain('Қол қою сәтті аяқталды');
    await picture(page, 'done-390');
    await page.locator('main form button').click();
    await page.waitForURL(`${system.base}/my`);
    expect(await page.locator('header').textContent()).toContain(population[0]?.name);
  }, 60_000);
});

describe('an application from home', () => {
  it('is signed by the code of the phone, not by the key of another', async () => {
    const iin = '580412499004';
    await page.setViewportSize({ width: 390, height: 844 });
    await citizen(page, system.base, iin);
    await page.goto(`${system.base}/services/age-pension?lang=ru`);
    await page.locator('main form[action$="/begin"] button').first().click();
    for (let turn = 0; turn < 12 && (await page.locator('form[action$="/sign"]').count()) === 0; turn += 1) {
      if ((await page.locator('form[action$="/certificate"]').count()) > 0) {
        await atSigner({ owner: iin, key: 'gost' });
        await computer();
        await page.locator('form[action$="/sign"]').waitFor();
        break;
      }
      const next = page.locator('form[action$="/ask"] button, form[action$="/confirm"] button');
      const boxes = page.locator('form[action$="/confirm"] input[type=checkbox]');
      for (const box of await boxes.all()) await box.check();
      await ((await next.count()) ? next.first() : page.locator('form[action$="/form"] button').first()).click();
    }
    await picture(page, 'application-390');
    // The form as it is signed speaks one language, fits, and has no barrier; so does the page that waits for the phone.
    expect(await faultsOf(page, page.url())).toEqual([]);
    await atSigner({ owner: population.find((one) => one.iin !== iin)?.iin ?? '', key: 'gost' });
    await computer();
    expect(await message()).toContain('ключ другого человека');
    await page.locator('button[formaction="/signing/qr"]').click();
    await page.waitForURL(/signing\/qr\//);
    expect(await faultsOf(page, page.url())).toEqual([]);
    const link = (await page.locator('a[href*="mobileSign"]').getAttribute('href'))?.split('link=')[1] ?? '';
    const phone = await page.context().newPage();
    const signAs = async (owner: string) => {
      await phone.goto(`http://127.0.0.1:${signerPort}/phone?link=${link}`);
      await phone.selectOption('[name=owner]', owner);
      await phone.locator('button').click();
      return phone.locator('#answer').textContent();
    };
    expect(await signAs(population.find((one) => one.iin !== iin)?.iin ?? '')).not.toBe('success');
    expect(await signAs(iin)).toBe('success');
    await page.locator('.govuk-panel--confirmation').waitFor();
    await page.locator('main form button').click();
    await page.locator('form[action$="/register"] button').waitFor();
    await picture(page, 'signed-390');
  }, 180_000);
});
