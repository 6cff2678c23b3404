import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDemoAuthority, type Holder, memoryKeeper } from '../../../simulators/authority/index.ts';
import type { AppMeans } from '../../api/index.ts';
import { instant } from '../../base/index.ts';
import type { Session, SigningSession } from '../../identity/index.ts';
import { makeSignedData, verifySignature } from '../../signature/index.ts';
import { createWeb } from '../index.tsx';

const now = '2026-03-02T06:00:00.000Z';
const iin = '650721399905';
const owner: Holder = { name: 'Үлгібаев Сынақ', iin, kind: 'sign', algorithm: 'gost' };
const stranger: Holder = { ...owner, name: 'Басқа Адам', iin: '700315499916' };
const text = JSON.stringify({ title: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' } });
const hash = createHash('sha256').update(text).digest('hex');
const base64 = (one: string) => Buffer.from(one).toString('base64');

/** Pages over stores in memory, with a citizen signed in. */
function house() {
  let wall = instant(now);
  const sessions = new Map<string, SigningSession>();
  const challenges = new Map<string, string>();
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => now });
  const alive = (id: string, at: string) => {
    const one = sessions.get(id);
    return one && one.state !== 'signed' && one.expiresAt > at ? one : undefined;
  };
  const citizen = { id: 'citizen-1', iin, name: owner.name } as Extract<Session, { kind: 'citizen' }>['citizen'];
  const means = {
    deps: { now: () => instant(now) },
    demo: null,
    standIns: { registries: false, signatures: false },
    offered: () => [],
    today: () => '2026-03-02',
    identity: {
      findStaffByIin: async () => undefined,
      findCitizen: async (one: string) => (one === iin ? { citizen } : undefined),
    },
    sessions: {
      find: async (token: string) => (token === 'citizen' ? { kind: 'citizen', citizen, token } : undefined),
      signInByKey: async (_kind: string, one: string) =>
        one === iin
          ? { kind: 'citizen', citizen, token: 'citizen' }
          : { kind: 'refused', ground: 'no-account', text: { kk: 'жоқ', ru: 'нет', en: 'none' } },
    },
    signing: {
      trust: { store: authority.trust, fetcher: authority.fetcher, verify: verifySignature },
      signerAddress: 'ws://127.0.0.1:13579',
      simulator: null,
      address: null,
      realNow: () => wall,
      store: {
        open: async (one: SigningSession) => void sessions.set(one.id, one),
        find: async (id: string) => sessions.get(id),
        scanned: async (id: string, token: string, at: string) => {
          const one = alive(id, at);
          if (one) sessions.set(id, { ...one, state: 'scanned', token });
          return one !== undefined;
        },
        requested: async () => undefined,
        signed: async (id: string, token: string, signatures: SigningSession['signatures'], at: string) => {
          const one = alive(id, at);
          if (one?.token !== token) return false;
          sessions.set(id, { ...one, state: 'signed', signatures });
          return true;
        },
        openChallenge: async (id: string, one: string) => void challenges.set(id, one),
        useChallenge: async (id: string) => {
          const one = challenges.get(id);
          challenges.delete(id);
          return one;
        },
      },
    },
  } as unknown as AppMeans;
  const web = createWeb(means);
  const sign = async (holder: Holder, content: string) => {
    const { signer } = authority.certificateFor(holder);
    const made = await makeSignedData({ content: Buffer.from(content), signers: [signer], detached: false, signingTime: now });
    if (made.kind !== 'made') throw new Error(made.reason);
    return Buffer.from(made.der).toString('base64');
  };
  const form = (path: string, fields: Record<string, string>, cookie: string) =>
    web.request(`http://localhost${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { web, authority, sign, form, sessions, pass: (minutes: number) => (wall = instant(Date.parse(wall) + minutes * 60_000)) };
}

type House = ReturnType<typeof house>;
type Documents = { documentsToSign: { id: number; nameKz: string; document: { file: { mime: string; data: string } } }[] };

const signedIn = 'jardem=citizen; jardem.signing=mark; lang=ru';

async function openCode(h: House) {
  const fields = {
    key: 'k1',
    over: hash,
    by: 'applicant',
    [`content.${hash}`]: base64(text),
    [`signature.${hash}`]: '',
    'signing.action': '/my/a/1/sign',
    'signing.back': '/my/a/1',
    'signing.purpose': 'sign',
  };
  const opened = await h.form('/signing/qr', fields, signedIn);
  const path = opened.headers.get('location') ?? '';
  return { path, id: path.split('/').at(-1) ?? '' };
}

async function scan(h: House, id: string) {
  const link = (await (await h.web.request(`http://localhost/mgovSign/${id}`)).json()) as { document: { uri: string; auth_token: string } };
  const headers = { authorization: `Bearer ${link.document.auth_token}`, 'content-type': 'application/json' };
  const documents = (await (await h.web.request(link.document.uri, { headers })).json()) as Documents;
  const send = async (body: unknown, more: Record<string, string> = headers) =>
    (await h.web.request(link.document.uri, { method: 'PUT', headers: more, body: JSON.stringify(body) })).status;
  return { documents, send, uri: link.document.uri };
}

function filled(documents: Documents, data: string): Documents {
  return {
    ...documents,
    documentsToSign: documents.documentsToSign.map((one) => ({ ...one, document: { file: { ...one.document.file, data } } })),
  };
}

describe('signing by phone', () => {
  it('goes from the code to the page that says it is done, and hands the form on with the signature', async () => {
    const h = house();
    const { path, id } = await openCode(h);
    const waiting = await (await h.web.request(`http://localhost${path}`, { headers: { cookie: signedIn } })).text();
    expect(waiting).toContain('http-equiv="refresh"');
    expect(waiting).toContain('m.egov.kz/mobileSign/?link=');
    const phone = await scan(h, id);
    expect(phone.documents.documentsToSign[0]?.nameKz).toBe('Өтініш');
    const cms = await h.sign(owner, text);
    expect(await phone.send(filled(phone.documents, cms))).toBe(200);
    const done = await (await h.web.request(`http://localhost${path}?lang=kk`, { headers: { cookie: signedIn } })).text();
    expect(done).toContain('Қол қою сәтті аяқталды');
    expect(done).toContain(`name="signature.${hash}"`);
    expect(done).toContain('action="/my/a/1/sign"');
    expect(done).toContain('value="applicant"');
    // Once only.
    expect(await phone.send(filled(phone.documents, cms))).toBe(410);
    expect((await h.web.request(`http://localhost/mgovSign/${id}`)).status).toBe(410);
  });

  it('refuses the key of another, another text, an expired key, a changed document, and no token', async () => {
    const h = house();
    const { id } = await openCode(h);
    const phone = await scan(h, id);
    const good = filled(phone.documents, await h.sign(owner, text));
    expect(await phone.send(filled(phone.documents, await h.sign(stranger, text)))).toBe(403);
    expect(await phone.send(filled(phone.documents, await h.sign(owner, 'басқа')))).toBe(403);
    expect(await phone.send(filled(phone.documents, await h.sign({ ...owner, expired: true }, text)))).toBe(403);
    expect(await phone.send(filled(phone.documents, 'AAAA'))).toBe(403);
    expect(await phone.send({ ...good, documentsToSign: good.documentsToSign.map((one) => ({ ...one, nameKz: 'Басқа' })) })).toBe(403);
    expect(await phone.send({ ...good, documentsToSign: [...good.documentsToSign, ...good.documentsToSign] })).toBe(403);
    expect(await phone.send({ ...good, more: true })).toBe(403);
    expect(await phone.send(null)).toBe(400);
    expect(await phone.send(good, { 'content-type': 'application/json' })).toBe(401);
    expect(await phone.send(good, { 'content-type': 'application/json', authorization: 'Bearer other' })).toBe(403);
    expect(h.sessions.get(id)?.state).toBe('scanned');
    expect(await phone.send(good)).toBe(200);
  });

  it('ends with its time, and shows itself to the browser that opened it only', async () => {
    const h = house();
    const { path, id } = await openCode(h);
    const phone = await scan(h, id);
    expect((await h.web.request(`http://localhost${path}`, { headers: { cookie: 'jardem.signing=other' } })).status).toBe(404);
    h.pass(11);
    expect(await phone.send(filled(phone.documents, await h.sign(owner, text)))).toBe(410);
    const page = await (await h.web.request(`http://localhost${path}`, { headers: { cookie: signedIn } })).text();
    expect(page).toContain('/again');
    const again = await h.form(`${path}/again`, {}, signedIn);
    expect(again.headers.get('location')).not.toBe(path);
    expect((await h.web.request(`http://localhost${again.headers.get('location')}`, { headers: { cookie: signedIn } })).status).toBe(200);
  });
});

describe('signing on the computer', () => {
  const check = async (h: House, purpose: string, signature: string, content = text) =>
    (
      await h.web.request('http://localhost/signing/check', {
        method: 'POST',
        headers: { cookie: signedIn, 'content-type': 'application/json' },
        body: JSON.stringify({ purpose, items: [{ content: base64(content), signature }] }),
      })
    ).json() as Promise<{ good?: boolean; refusal?: string }>;

  it('says what is wrong with the key before the form is sent', async () => {
    const h = house();
    expect(await check(h, 'sign', await h.sign(owner, text))).toEqual({ good: true });
    expect((await check(h, 'sign', await h.sign(stranger, text))).refusal).toContain('ключ другого человека');
    expect((await check(h, 'sign', await h.sign({ ...owner, expired: true }, text))).refusal).toContain('истёк');
    expect((await check(h, 'sign', await h.sign({ ...owner, algorithm: 'rsa', kind: 'auth' }, text))).refusal).toContain('для входа');
    expect((await check(h, 'signIn', await h.sign({ ...owner, algorithm: 'rsa' }, text))).refusal).toContain('для подписи');
    h.authority.revoke(h.authority.certificateFor(owner).certificate.serial);
    expect((await check(h, 'sign', await h.sign(owner, text))).refusal).toContain('отозван');
  });

  it('takes the key of a party at a counter, who is not signed in: the engine knows the party by its number', async () => {
    const h = house();
    const answer = await h.web.request('http://localhost/signing/check', {
      method: 'POST',
      headers: { cookie: signedIn, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'sign', own: false, items: [{ content: base64(text), signature: await h.sign(stranger, text) }] }),
    });
    expect(await answer.json()).toEqual({ good: true });
  });

  it('answers thirty checks a minute in one session, then says when to come again, and challenges by address', async () => {
    const h = house();
    const cms = await h.sign(owner, text);
    const ask = () =>
      h.web.request('http://localhost/signing/check', {
        method: 'POST',
        headers: { cookie: signedIn, 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: 'sign', items: [{ content: base64(text), signature: cms }] }),
      });
    for (let i = 0; i < 30; i += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(((await refused.json()) as { refusal: string }).refusal).toContain('через минуту');
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const challenge = async () => (await h.web.request('http://localhost/sign-in/challenge', json)).status;
    for (let i = 0; i < 269; i += 1) expect(await challenge()).toBe(200);
    expect(await challenge()).toBe(429);
    h.pass(1);
    expect((await ask()).status).toBe(200);
    expect(await challenge()).toBe(200);
  });

  it('signs in by a text that is good once', async () => {
    const h = house();
    const given = (await (
      await h.web.request('http://localhost/sign-in/challenge', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      })
    ).json()) as {
      id: string;
      content: string;
    };
    const fields = { challenge: given.id, 'signature.challenge': await h.sign(owner, Buffer.from(given.content, 'base64').toString()) };
    const first = await h.form('/sign-in/key', fields, 'lang=ru');
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toContain('citizen');
    expect((await h.form('/sign-in/key', fields, 'lang=ru')).status).toBe(422);
  });
});
