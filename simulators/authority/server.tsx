import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Algorithm, DemoAuthority, Mischief, ServiceAnswer } from './authority.ts';

const faults = {
  ocsp: [
    'wrongNonce',
    'noNonce',
    'badSignature',
    'notAuthorised',
    'otherCertificate',
    'unknown',
    'old',
    'future',
    'tryLater',
    'garbage',
    'cutInHalf',
    'silent',
    'broken',
  ],
  stamp: ['wrongNonce', 'wrongImprint', 'wrongUsage', 'refused', 'grantedWithChanges', 'future', 'garbage', 'silent', 'broken'],
  lists: ['silent', 'broken'],
} as const;

const algorithmOf = (text: string): Algorithm | undefined => (text === 'rsa' || text === 'gost' ? text : undefined);

/** How long a silent service keeps the one who asks waiting, in milliseconds; the product gives up before. */
const silence = 20_000;

function answered(answer: ServiceAnswer, type: string): Response | Promise<Response> {
  switch (answer.kind) {
    case 'bytes':
      return new Response(Uint8Array.from(answer.bytes), { headers: { 'content-type': type } });
    case 'broken':
      return new Response('broken', { status: 500 });
    case 'notFound':
      return new Response('not found', { status: 404 });
    case 'silent':
      return new Promise((done) => setTimeout(() => done(new Response(null, { status: 504 })), silence).unref());
  }
}

/** The authority's services over HTTP (OCSP, lists, time stamps, its own certificates) and the page on which it is told to misbehave. */
export function authorityServer(authority: DemoAuthority): Hono {
  const app = new Hono();
  const question = bodyLimit({ maxSize: 256 * 1024 });
  app.post('/ocsp/:algorithm', question, async (c) => {
    const algorithm = algorithmOf(c.req.param('algorithm'));
    if (!algorithm) return c.notFound();
    return answered(authority.answerOcsp(algorithm, new Uint8Array(await c.req.arrayBuffer())), 'application/ocsp-response');
  });
  app.post('/tsp/:algorithm', question, async (c) => {
    const algorithm = algorithmOf(c.req.param('algorithm'));
    if (!algorithm) return c.notFound();
    return answered(await authority.answerStamp(algorithm, new Uint8Array(await c.req.arrayBuffer())), 'application/timestamp-reply');
  });
  app.get('/crl/:file', (c) => {
    const match = /^(rsa|gost)(-delta)?\.crl$/.exec(c.req.param('file'));
    const algorithm = algorithmOf(match?.[1] ?? '');
    return algorithm ? answered(authority.list(algorithm, match?.[2] !== undefined), 'application/pkix-crl') : c.notFound();
  });
  app.get('/authority', (c) => c.html(<AdminPage authority={authority} />));
  app.post('/authority/services', async (c) => {
    const sent = await c.req.parseBody();
    const chosen = (name: keyof typeof faults) => faults[name].find((fault) => fault === sent[name]) ?? null;
    const change = { ocsp: chosen('ocsp'), stamp: chosen('stamp'), lists: chosen('lists') } as Mischief;
    authority.misbehave(change);
    return c.redirect('/authority', 303);
  });
  app.post('/authority/revocations', async (c) => {
    const sent = await c.req.parseBody();
    const serial = String(sent.serial ?? '').toUpperCase();
    if (sent.release === 'yes') authority.release(serial);
    else authority.revoke(serial);
    return c.redirect('/authority', 303);
  });
  return app;
}

function AdminPage({ authority }: { readonly authority: DemoAuthority }) {
  const now = authority.mischief();
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Simulator: certification authority</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <h1>Simulator: certification authority</h1>
        <p>Issues certificates to made-up people only. Nothing outside this demonstration trusts it.</p>
        <h2>Answers of its services</h2>
        <form method="post" action="/authority/services">
          {(Object.keys(faults) as (keyof typeof faults)[]).map((service) => (
            <p>
              <label>
                {service}{' '}
                <select name={service}>
                  <option value="">right</option>
                  {faults[service].map((fault) => (
                    <option value={fault} selected={now[service] === fault}>
                      {fault}
                    </option>
                  ))}
                </select>
              </label>
            </p>
          ))}
          <button type="submit">Answer so</button>
        </form>
        <h2>Revoked certificates</h2>
        <ul>
          {authority.revoked().map((serial) => (
            <li>
              <form method="post" action="/authority/revocations">
                <code>{serial}</code> <input type="hidden" name="serial" value={serial} />
                <button type="submit" name="release" value="yes">
                  Take back
                </button>
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action="/authority/revocations">
          <label>
            Serial number, hexadecimal <input name="serial" required />
          </label>{' '}
          <button type="submit">Revoke</button>
        </form>
      </body>
    </html>
  );
}
