import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { AppMeans, SigningMeans } from '../../api/index.ts';
import { sha256 } from '../../base/index.ts';
import type { SigningSession } from '../../identity/index.ts';
import { refusalTexts } from '../../signing/index.ts';
import type { WebEnv } from '../shared/language.ts';
import { checkSigned } from './check.ts';
import { qrTexts } from './texts.ts';

const organisation = { nameRu: 'Jardem', nameKz: 'Jardem', nameEn: 'Jardem' };

const put = z.object({
  documentsToSign: z.array(
    z.looseObject({ id: z.number().int(), document: z.object({ file: z.object({ mime: z.string(), data: z.string() }) }) }),
  ),
});

/** What the phone is given to sign, and must give back with nothing but `data` changed (API 2). */
function documentsOf(session: SigningSession) {
  return {
    signMethod: 'CMS_WITH_DATA',
    version: 1,
    documentsToSign: session.items.map(({ hash, name, text }, i) => ({
      id: i + 1,
      nameRu: name.ru,
      nameKz: name.kk,
      nameEn: name.en,
      meta: [{ name: 'SHA-256', value: hash }],
      document: { file: { mime: 'text/plain', data: Buffer.from(text, 'utf8').toString('base64') } },
    })),
  };
}

/** Two objects say the same: by their JSON with the keys in order. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const withoutData = (documents: z.infer<typeof put>) => ({
  ...documents,
  documentsToSign: documents.documentsToSign.map((one) => ({ ...one, document: { file: { ...one.document.file, data: '' } } })),
});

/** Where the phone begins: the service link (API 1), below the address of this installation. */
export function phoneAddress(signing: SigningMeans, requestUrl: string, id: string): string {
  return `${signing.address ?? new URL(requestUrl).origin}/mgovSign/${id}`;
}

/** What eGov Mobile calls: the service link (API 1), and the exchange of documents (API 2). Neither knows who is signed in. */
export function addPhone(app: Hono<WebEnv>, means: AppMeans, signing: SigningMeans): void {
  const answer = (c: Context<WebEnv>, status: 200 | 400 | 401 | 403 | 404 | 410, message: string) =>
    c.json({ code: String(status), message }, status);
  const find = async (c: Context<WebEnv>) => {
    const session = await signing.store.find(c.req.param('id') ?? '');
    if (!session) return answer(c, 404, 'not found');
    const over = session.state === 'signed' || session.expiresAt <= signing.realNow();
    return over ? answer(c, 410, qrTexts.expired[c.get('language')]) : session;
  };
  /** The session, when the token of the last scan came with the request. */
  const opened = async (c: Context<WebEnv>) => {
    const session = await find(c);
    if (session instanceof Response) return session;
    const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (!token) return answer(c, 401, 'token missing');
    return session.token === sha256(token) ? session : answer(c, 403, 'token wrong');
  };

  app.get('/mgovSign/:id', async (c) => {
    const session = await find(c);
    if (session instanceof Response) return session;
    const token = randomBytes(32).toString('base64url');
    if (!(await signing.store.scanned(session.id, sha256(token), signing.realNow()))) return answer(c, 410, 'expired');
    c.header('cache-control', 'no-store');
    return c.json({
      description: session.items.map(({ name }) => name.kk).join(', '),
      expiry_date: session.expiresAt,
      organisation,
      document: { uri: `${phoneAddress(signing, c.req.url, session.id)}/documents`, auth_type: 'Token', auth_token: token },
    });
  });

  app.get('/mgovSign/:id/documents', async (c) => {
    const session = await opened(c);
    if (session instanceof Response) return session;
    await signing.store.requested(session.id, signing.realNow());
    c.header('cache-control', 'no-store');
    return c.json(documentsOf(session));
  });

  app.put('/mgovSign/:id/documents', bodyLimit({ maxSize: 8 * 1024 * 1024 }), async (c) => {
    const session = await opened(c);
    if (session instanceof Response) return session;
    const body: unknown = await c.req.json().catch(() => null);
    const read = put.safeParse(body);
    if (!read.success) return answer(c, 400, 'not a signed document');
    const given = read.data;
    const whole = { ...(body as object), documentsToSign: given.documentsToSign };
    // Nothing but the signed field may differ from what was given out.
    if (ordered(withoutData(whole)) !== ordered(withoutData(documentsOf(session) as z.infer<typeof put>))) {
      return answer(c, 403, refusalTexts.otherDocument[c.get('language')]);
    }
    const signatures: { [hash: string]: string } = {};
    for (const [i, item] of session.items.entries()) {
      const cms = given.documentsToSign[i]?.document.file.data ?? '';
      const content = new TextEncoder().encode(item.text);
      const { purpose, account } = session;
      const checked = await checkSigned(means, signing, { content, cms, purpose, account });
      if (checked.kind === 'refused') return answer(c, 403, checked.text[c.get('language')]);
      signatures[item.hash] = cms;
    }
    const taken = await signing.store.signed(session.id, session.token ?? '', signatures, signing.realNow());
    return taken ? answer(c, 200, 'success') : answer(c, 410, qrTexts.expired[c.get('language')]);
  });
}
