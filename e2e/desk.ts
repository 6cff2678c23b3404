import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** The password of the demonstration's accounts. */
const password = 'jardem-demo';

/** Where pictures of pages go, when somebody wants to look at them (`JARDEM_PICTURES=folder`). */
const pictures = process.env.JARDEM_PICTURES;

let taken = 0;

/** Takes a picture of the whole page, when pictures are wanted. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  taken += 1;
  await page.screenshot({ path: join(pictures, `${String(taken).padStart(3, '0')}-${name}.png`), fullPage: true });
}

/** What stands on the page. */
export async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}

/** Whose key the simulated signer uses from now on: it listens a hundred ports above the system, where a test has started it. */
async function atSigner(base: string, login: string): Promise<void> {
  const address = `http://127.0.0.1:${Number(new URL(base).port) + 100}/always`;
  await fetch(address, { method: 'POST', body: new URLSearchParams({ owner: login, key: 'gost' }) }).catch(() => undefined);
}

/** Signs an officer in, after whoever sat there before. */
export async function officer(page: Page, base: string, login: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${base}/staff/sign-in`);
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.click('main form button');
  await page.waitForURL(`${base}/staff`);
  await atSigner(base, login);
}

/** Signs a citizen in. */
export async function citizen(page: Page, base: string, iin: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${base}/sign-in`);
  await page.fill('#login', iin);
  await page.fill('#password', password);
  await page.click('main form button');
  await page.waitForURL(`${base}/my`);
}

/** What the officer reads off the papers, by fact. */
type Says = { readonly [fact: string]: string };

/** At the counter: names the applicant, asks the registries, shows papers, ticks what is to be confirmed, registers. Gives the case's address. */
export async function applyAtCounter(page: Page, base: string, regulation: string, iin: string, says: Says = {}): Promise<string> {
  await page.goto(`${base}/staff/intake`);
  await page.locator(`form:has(input[value="${regulation}"]) button`).first().click();
  await page.fill('[name="party.applicant.1.number"]', iin);
  await write(page.locator('form[action$="/form"]'), says);
  await page.locator('form[action$="/form"] button').first().click();
  for (let turn = 0; turn < 20; turn += 1) {
    const register = page.locator('form[action$="/register"] button');
    if (await register.count()) {
      await picture(page, 'all-passed');
      await register.click();
      await page.waitForURL(/\/registered$/);
      await picture(page, 'registered');
      return page.url().replace(/\/registered$/, '');
    }
    await nextNeed(page, says);
  }
  throw new Error(`the attempt does not come to its end: ${await textOf(page)}`);
}

/** Writes what the form has fields for. */
async function write(form: Locator, says: Says): Promise<void> {
  for (const [fact, text] of Object.entries(says)) {
    const field = form.locator(`[name="fact.${fact}"]`);
    if (await field.count()) await field.fill(text);
  }
}

async function nextNeed(page: Page, says: Says): Promise<void> {
  const ask = page.locator('form[action$="/ask"] button');
  if (await ask.count()) {
    await picture(page, 'ask');
    return ask.click();
  }
  const papers = page.locator('form[action$="/papers"]');
  if (await papers.count()) {
    await picture(page, 'papers');
    for (const box of await papers.locator('input[type=checkbox][name^="seen."]').all()) await box.check();
    for (const file of await papers.locator('input[type=file]').all())
      await file.setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 a scan') });
    await write(papers, says);
    return papers.locator('button').click();
  }
  const confirm = page.locator('form[action$="/confirm"]');
  if (await confirm.count()) {
    for (const box of await confirm.locator('input[type=checkbox]').all()) await box.check();
    return confirm.locator('button').click();
  }
  throw new Error(`nothing is asked for: ${await textOf(page)}`);
}

/** Ticks what the turn asks for, saying "no" to every question of the list. */
export async function tickAll(page: Page): Promise<void> {
  const form = page.locator('form[action$="/items"]').first();
  if (!(await form.count())) return;
  for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
  for (const no of await form.locator('input[type=radio][value=no]').all()) await no.check();
  await form.locator('button').click();
}

export type Choice = {
  readonly outcome?: string;
  readonly grounds?: readonly string[];
  readonly reasons?: string;
  readonly states?: { readonly [fact: string]: string };
};

/** Makes a move of the step: its form, then the signature where the law asks for one. */
export async function makeMove(page: Page, caseAddress: string, move: string, choice: Choice = {}): Promise<void> {
  await page.goto(`${caseAddress}/moves/${move}`);
  if (choice.outcome) await page.check(`input[name=outcome][value="${choice.outcome}"]`);
  for (const ground of choice.grounds ?? []) await page.check(`input[name=ground][value="${ground}"]`);
  if (choice.reasons) await page.fill('#reasons', choice.reasons);
  for (const [fact, text] of Object.entries(choice.states ?? {})) await page.fill(`[name="fact.${fact}"]`, text);
  await picture(page, `move-${move}`);
  await page.locator('main form button').last().click();
  const sign = page.locator('input[name=signed]');
  if (await sign.count()) {
    await picture(page, `sign-${move}`);
    const computer = page.locator('[data-signing-button]');
    await ((await computer.count()) ? computer : page.locator('main form button').last()).click();
  }
  await page.waitForURL(/done=1$/);
}

/** Opens the only case of the worklist and gives its address. */
export async function openFirst(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/staff`);
  await picture(page, 'worklist');
  await page.locator('main table a').first().click();
  await picture(page, 'case');
  return page.url().replace(/\?.*$/, '');
}

/** Moves the demonstration's clock to the morning of a day. */
export async function moveClock(page: Page, base: string, day: string): Promise<void> {
  await page.goto(`${base}/demo`);
  await page.fill('#to', day);
  await page.locator('form[action="/demo"] button').click();
  await page.waitForURL(/done=clock$/);
}
