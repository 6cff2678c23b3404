import { describe, expect, it } from 'vitest';
import type { AppMeans } from '../../api/index.ts';
import { demoHouse, testNow } from '../../signature/testing/demo-house.ts';
import { createWeb } from '../index.tsx';

const house = demoHouse('gost-2015-512');
const holder = house.issue();
const content = new TextEncoder().encode('Өтініш');

/** As much of a system as this page needs when a file is checked. */
const means = {
  deps: { now: () => testNow },
  sessions: { find: async () => undefined },
  demo: null,
  standIns: { registries: false, signatures: false },
  offered: () => [],
  lists: { findByNumber: async () => undefined },
} as unknown as AppMeans;

const { store, fetcher } = house.context();
const trusting = createWeb(means, { store, ...(fetcher ? { fetcher } : {}) });

async function check(file: Uint8Array | undefined, options: { content?: Uint8Array; lang?: string; app?: typeof trusting } = {}) {
  const form = new FormData();
  if (file) form.set('file', new File([Uint8Array.from(file)], 'hat.cms'));
  if (options.content) form.set('content', new File([Uint8Array.from(options.content)], 'hat.txt'));
  const address = `http://localhost/verify?lang=${options.lang ?? 'kk'}`;
  const response = await (options.app ?? trusting).request(address, {
    method: 'POST',
    body: form,
    headers: { origin: 'http://localhost' },
  });
  const html = await response.text();
  const text = html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
  return { status: response.status, html, text };
}

describe('anyone who has a signed file', () => {
  it('learns who signed and when, by a proven time', async () => {
    const { status, text } = await check(await house.sign(content, [holder], testNow, { stampedAt: testNow }));
    expect(status).toBe(200);
    expect(text).toContain('жарамды Барлық тексеруден өтті.');
    expect(text).toContain('ҮЛГІБАЕВ СЫНАҚ ҰЛЫҚҰЛЫ');
    expect(text).toContain('650721399905');
    expect(text).toContain('Қол қойылған уақыты (уақыт белгісі растайды) 02.03.2026, 11:00');
    expect(text).not.toContain('расталмаған');
    expect(text).toContain('Кері қайтарып алынуы өтті');
  });

  it('is told a time that only the signer states as not proven', async () => {
    const { text } = await check(await house.sign(content, [holder], testNow), { lang: 'ru' });
    expect(text).toContain('Время по словам подписавшего (не подтверждено) 02.03.2026, 11:00');
    expect(text).not.toContain('подтверждено меткой времени');
  });

  it('sees which check failed and why, in the language of the page', async () => {
    const cms = await house.sign(content, [holder], testNow, { detached: true });
    expect((await check(cms, { content, lang: 'ru' })).text).toContain('действительно Все проверки пройдены.');
    const wrong = await check(cms, { content: new TextEncoder().encode('басқа'), lang: 'ru' });
    expect(wrong.text).toContain('недействительно Хотя бы одна');
    expect(wrong.text).toMatch(/Неизменность документа не пройдена \S/);
    const missing = await check(cms, { lang: 'en' });
    expect(missing.text).toContain('undetermined Some checks could not be made');
    expect(missing.text).toMatch(/Document unchanged could not be made \S/);
  });

  it('sees that a revocation could not be checked: that is neither good nor bad', async () => {
    house.services.offline = true;
    const { text } = await check(await house.sign(content, [holder], testNow), { lang: 'ru' });
    house.services.offline = false;
    expect(text).toContain('не установлено Часть проверок сделать не удалось');
    expect(text).toMatch(/Отзыв проверить не удалось Статус/);
  });

  it('sees who is revoked and since when', async () => {
    const revoked = house.issue();
    house.authority.revoke(revoked.certificate.serial, '2026-02-01T00:00:00.000Z');
    const { text } = await check(await house.sign(content, [revoked], testNow), { lang: 'ru' });
    expect(text).toMatch(/недействительно.*Отзыв не пройдена [^.]*01\.02\.2026/);
  });

  it('may check a certificate, and a file that is none of these', async () => {
    expect((await check(holder.certificate.der)).text).toContain('Тіркеу куәлігі');
    expect((await check(content)).text).toContain('жарамсыз Кемінде');
    expect((await check(new TextEncoder().encode('<a><script>x</script></a>'))).html).not.toContain('<script>x');
  });

  it('is told when the installation trusts nobody', async () => {
    const app = createWeb(means);
    const { text } = await check(await house.sign(content, [holder], testNow), { app });
    expect(text).toContain('анықталмады Кейбір');
    expect(await (await app.request('/verify')).text()).toContain('түбірлік куәліктері қойылмаған');
  });

  it('must choose a file, of 20 megabytes at most', async () => {
    expect(await check(undefined)).toMatchObject({ status: 422, text: expect.stringContaining('Тексерілетін файлды таңдаңыз.') });
    const large = await check(new Uint8Array(20 * 1024 * 1024 + 1));
    expect(large).toMatchObject({ status: 422, text: expect.stringContaining('Файл тым үлкен') });
  });
});

describe('the page', () => {
  it('is found in the footer, needs no sign-in and speaks three languages', async () => {
    for (const [lang, title] of [
      ['kk', 'Құжатты тексеру'],
      ['ru', 'Проверка документа'],
      ['en', 'Check a document'],
    ]) {
      const response = await trusting.request(`/verify?lang=${lang}`);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).toContain(`<h1 class="govuk-heading-l">${title}</h1>`);
      expect(html).toMatch(/<footer.*href="\/verify"/s);
    }
  });

  it('says plainly that a number is not known', async () => {
    const response = await trusting.request('/verify?number=almaty-D-2020-000001');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Мұндай нөмірлі құжат бұл жүйеде жоқ.');
  });
});
