import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import QRCode from 'qrcode';
import { z } from 'zod';
import { type AppMeans, type SigningMeans, sessionCookie } from '../../api/index.ts';
import { instant, type Refusal, refuse, sha256, type Words } from '../../base/index.ts';
import type { SigningItem, SigningPurpose, SigningSession } from '../../identity/index.ts';
import { refusalTexts } from '../../signing/index.ts';
import { signerScriptAddress } from '../shared/assets.ts';
import { Button, ErrorSummary } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { accountOf, checkSigned } from './check.ts';
import { addPhone, phoneAddress } from './phone.ts';
import { checksAllowed } from './rate.ts';
import { qrTexts } from './texts.ts';

/** How long a code, and a text to sign in with, is valid. */
const codeMinutes = 10;
const challengeMinutes = 5;
const browserCookie = 'jardem.signing';

const inside = (to: string, otherwise: string) => (/^\/(?!\/)[\w\-./?=&%~@:]*$/.test(to) ? to : otherwise);
const later = (signing: SigningMeans, minutes: number) => instant(Date.parse(signing.realNow()) + minutes * 60_000);

const paperName: Words = { kk: 'Қол қойылатын мәтін', ru: 'Подписываемый текст', en: 'Text to be signed' };
const signInName: Words = { kk: 'Жүйеге кіру', ru: 'Вход в систему', en: 'Signing in' };

/** What a paper is called: its own title when it is one of the house's papers. */
function nameOf(text: string): Words {
  try {
    const title = z.object({ title: z.object({ kk: z.string(), ru: z.string(), en: z.string() }) }).safeParse(JSON.parse(text));
    return title.success ? title.data.title : paperName;
  } catch {
    return paperName;
  }
}

/** A text that says what it is for, signed to sign in; it is valid once and for some minutes. */
async function newChallenge(signing: SigningMeans): Promise<{ readonly id: string; readonly text: string }> {
  const id = randomBytes(24).toString('base64url');
  const text = JSON.stringify({ purpose: 'jardem-sign-in', nonce: randomBytes(24).toString('base64url'), at: signing.realNow() });
  await signing.store.openChallenge(id, text, later(signing, challengeMinutes));
  return { id, text };
}

const checkBody = z.object({
  purpose: z.enum(['sign', 'signIn']),
  /** False where somebody else than who is signed in puts the own key in: a party at a counter. */
  own: z.boolean().default(true),
  items: z
    .array(z.object({ content: z.base64(), signature: z.string() }))
    .min(1)
    .max(20),
});

/** Signing with a key on pages: the check before a form is sent, sign-in by key, the code for the phone and the page that waits for it. */
export function addSigning(app: Hono<WebEnv>, means: AppMeans): void {
  const { signing } = means;
  if (!signing) return;
  const secure = process.env.NODE_ENV === 'production';
  const limit = bodyLimit({ maxSize: 4 * 1024 * 1024 });
  const tooOften = (c: Context<WebEnv>) => {
    c.header('retry-after', '60');
    return c.json({ refusal: viewOf(c, means).say(qrTexts.tooOften) }, 429);
  };

  const allowed = checksAllowed();
  app.post('/signing/check', limit, async (c) => {
    if (!allowed(c, Date.parse(signing.realNow()))) return tooOften(c);
    const body = checkBody.safeParse(await c.req.json().catch(() => null));
    const session = c.get('session');
    if (!body.success || (body.data.purpose === 'sign' && !session)) return c.json({ refusal: viewOf(c, means).say(refusalTexts.bad) });
    const account = body.data.purpose === 'sign' && body.data.own && session ? accountOf(session) : null;
    for (const { content, signature } of body.data.items) {
      const bytes = new Uint8Array(Buffer.from(content, 'base64'));
      const checked = await checkSigned(means, signing, { content: bytes, cms: signature, purpose: body.data.purpose, account });
      if (checked.kind === 'refused') return c.json({ refusal: viewOf(c, means).say(checked.text) });
    }
    return c.json({ good: true });
  });

  app.post('/sign-in/challenge', async (c) => {
    if (!allowed(c, Date.parse(signing.realNow()))) return tooOften(c);
    const { id, text } = await newChallenge(signing);
    return c.json({ id, content: Buffer.from(text).toString('base64') });
  });

  for (const kind of ['citizen', 'staff'] as const) {
    app.post(kind === 'staff' ? '/staff/sign-in/key' : '/sign-in/key', limit, async (c) => {
      const sent = await readForm(c);
      const refusedPage = (refusal: Refusal) => backTo(viewOf(c, means), refusal, kind === 'staff' ? '/staff/sign-in' : '/sign-in');
      const text = await signing.store.useChallenge(sent.one('challenge'), signing.realNow());
      if (text === undefined) return refusedPage(refuse('challenge-gone', refusalTexts.challengeGone));
      const content = new TextEncoder().encode(text);
      // The script does not know the hash of the text beforehand, the phone does.
      const cms = sent.one('signature.challenge') || sent.one(`signature.${sha256(content)}`);
      const checked = await checkSigned(means, signing, { content, cms, purpose: 'signIn', account: null });
      if (checked.kind === 'refused') return refusedPage(checked);
      if (checked.kind === 'unknown') return refusedPage(refuse('key-unknown', refusalTexts.unknown));
      const session = await means.sessions.signInByKey(kind, checked.holder.iin ?? '', means.today());
      if (session.kind === 'refused') return refusedPage(session);
      setCookie(c, sessionCookie, session.token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
      return c.redirect(inside(sent.one('to'), session.kind === 'staff' ? '/staff' : '/my'), 303);
    });
  }

  /** The mark of this browser; the page of a signing is shown to the browser that opened it only. */
  const browserOf = (c: Context<WebEnv>): string => {
    const held = getCookie(c, browserCookie);
    if (held) return sha256(held);
    const mark = randomBytes(32).toString('base64url');
    setCookie(c, browserCookie, mark, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 86_400 });
    return sha256(mark);
  };

  const open = async (c: Context<WebEnv>, what: Pick<SigningSession, 'purpose' | 'action' | 'back' | 'fields' | 'items' | 'account'>) => {
    const id = randomBytes(24).toString('base64url');
    const expiresAt = later(signing, codeMinutes);
    await signing.store.open({ ...what, id, browser: browserOf(c), state: 'opened', token: null, signatures: {}, expiresAt });
    return c.redirect(`/signing/qr/${id}`, 303);
  };

  app.post('/signing/qr', limit, async (c) => {
    const sent = await readForm(c);
    const v = viewOf(c, means);
    const purpose: SigningPurpose = sent.one('signing.purpose') === 'signIn' ? 'signIn' : 'sign';
    const back = inside(sent.one('signing.back'), '/');
    const action = inside(sent.one('signing.action'), '/');
    const ours = /^(signing|content|signature)\.|^challenge$/;
    const fields = sent.names
      .filter((name) => !ours.test(name))
      .flatMap((name) => sent.all(name).map((value): [string, string] => [name, value]));
    if (purpose === 'signIn') {
      const { id, text } = await newChallenge(signing);
      const item = { hash: sha256(text), name: signInName, text };
      return open(c, { purpose, action, back, fields: [...fields, ['challenge', id]], items: [item], account: null });
    }
    if (!v.session) return c.redirect('/sign-in', 303);
    const items = sent.names.flatMap((name): SigningItem[] => {
      if (!name.startsWith('content.')) return [];
      const bytes = Buffer.from(sent.one(name), 'base64');
      const text = bytes.toString('utf8');
      return sha256(bytes) === name.slice('content.'.length) ? [{ hash: sha256(bytes), name: nameOf(text), text }] : [];
    });
    if (items.length === 0) return backTo(v, refuse('signature-bad', refusalTexts.otherDocument), back);
    const account = sent.one('signing.own') === 'no' ? null : accountOf(v.session);
    return open(c, { purpose, action, back, fields, items, account });
  });

  const found = async (c: Context<WebEnv>): Promise<SigningSession | undefined> => {
    const session = await signing.store.find(c.req.param('id') ?? '');
    const held = getCookie(c, browserCookie);
    return session && held && session.browser === sha256(held) ? session : undefined;
  };

  app.get('/signing/qr/:id', async (c) => {
    const session = await found(c);
    return session ? waitingPage(viewOf(c, means), signing, session) : c.notFound();
  });

  app.post('/signing/qr/:id/again', async (c) => {
    const session = await found(c);
    if (!session) return c.notFound();
    // A text to sign in with has gone with its code: that is begun from the page of sign-in.
    return session.purpose === 'signIn' ? c.redirect(session.back, 303) : open(c, session);
  });

  addPhone(app, means, signing);
}

function backTo(v: View, refusal: Refusal, back: string) {
  return page(
    v,
    v.say(texts.errorTitle),
    <>
      <ErrorSummary say={v.say} refusal={refusal} />
      <a class="govuk-button govuk-button--secondary" href={back}>
        {v.say(texts.back)}
      </a>
    </>,
    { status: 422 },
  );
}

function waitingPage(v: View, signing: SigningMeans, session: SigningSession) {
  const { say } = v;
  const title = say(qrTexts.title);
  if (session.state === 'signed') {
    return page(
      v,
      say(qrTexts.done),
      <>
        <div class="govuk-panel govuk-panel--confirmation" role="status">
          <h1 class="govuk-panel__title">{say(qrTexts.done)}</h1>
        </div>
        <form method="post" action={session.action}>
          {session.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {Object.entries(session.signatures).map(([hash, cms]) => (
            <input type="hidden" name={`signature.${hash}`} value={cms} />
          ))}
          <Button>{say(qrTexts.goOn)}</Button>
        </form>
      </>,
    );
  }
  const back = (
    <a href={session.back} class="govuk-back-link">
      {say(texts.back)}
    </a>
  );
  if (session.expiresAt <= signing.realNow()) {
    return page(
      v,
      title,
      <>
        {back}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-inset-text">{say(qrTexts.expired)}</p>
        <form method="post" action={`/signing/qr/${session.id}/again`}>
          <Button>{say(qrTexts.newCode)}</Button>
        </form>
      </>,
    );
  }
  const link = phoneAddress(signing, v.c.req.url, session.id);
  const encoded = encodeURIComponent(link);
  const { modules } = QRCode.create(`mobileSign:${link}`, { errorCorrectionLevel: 'M' });
  const squares = Array.from(modules.data, (dark, i) => (dark ? `M${i % modules.size} ${Math.floor(i / modules.size)}h1v1h-1z` : '')).join(
    '',
  );
  return page(
    v,
    title,
    <>
      {back}
      <h1 class="govuk-heading-l">{title}</h1>
      <ul class="govuk-list govuk-list--bullet">
        {session.items.map(({ name }) => (
          <li>{say(name)}</li>
        ))}
      </ul>
      <p class="govuk-body" role="status" data-signing-state={session.state}>
        {say(session.state === 'opened' ? qrTexts.step : qrTexts.scanned)}
      </p>
      <svg class="jardem-qr" viewBox={`-4 -4 ${modules.size + 8} ${modules.size + 8}`} role="img" aria-label={title}>
        <rect x="-4" y="-4" width={modules.size + 8} height={modules.size + 8} fill="#fff" />
        <path d={squares} fill="#0b0c0c" />
      </svg>
      <p class="govuk-body">
        {say(qrTexts.validUntil)} <span class="jardem-number">{moment(session.expiresAt, 'Asia/Almaty')}</span>
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`https://m.egov.kz/mobileSign/?link=${encoded}`}>
            {say(qrTexts.samePhone)}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`https://m.egov.kz/businessSign/?link=${encoded}`}>
            {say(qrTexts.sameBusiness)}
          </a>
        </li>
        {signing.simulator ? (
          <li>
            <a class="govuk-link" href={`${signing.simulator}/phone?link=${encoded}`} target="_blank" rel="noreferrer">
              {say(qrTexts.simulatedPhone)}
            </a>
          </li>
        ) : null}
      </ul>
      <script src={signerScriptAddress} defer />
    </>,
    { refresh: 3 },
  );
}
