import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { authorityServer, type DemoAuthority } from '../authority/index.ts';
import { choiceOf, KeyFields } from './keys.tsx';
import { addPhonePages } from './phone.tsx';
import { createSigner, type KeyOwner, type SimulatedSigner } from './signer.ts';
import { acceptWebSocket } from './websocket.ts';

export type Simulators = { readonly signer: SimulatedSigner; readonly close: () => Promise<void> };

/**
 * The simulators that a person meets, on one port of this machine: the desktop signer (WebSocket, and `/` as its window), the phone
 * (`/phone`), the certification authority (`/authority` and its services). Gives undefined when the port is taken.
 */
export function startSimulators(
  authority: DemoAuthority,
  owners: readonly KeyOwner[],
  now: () => string,
  port: number,
): Promise<Simulators | undefined> {
  const signer = createSigner(authority, now);
  const app = new Hono();
  app.route('/', authorityServer(authority));
  addPhonePages(app, authority, owners, now);
  app.get('/', (c) => c.html(<Window signer={signer} owners={owners} />));
  app.post('/choice', async (c) => {
    const sent = await c.req.parseBody();
    const asked = signer.waiting().find(({ id }) => String(id) === sent.request);
    const choice = choiceOf(owners, sent);
    if (asked && choice) asked.choose(choice(asked.use));
    return c.redirect('/', 303);
  });
  app.post('/always', async (c) => {
    const sent = await c.req.parseBody();
    signer.old(sent.old === 'yes');
    signer.always(choiceOf(owners, sent) ?? null);
    return c.redirect('/', 303);
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () =>
      resolve({ signer, close: () => new Promise((done) => server.close(() => done())) }),
    );
    server.on('upgrade', (request: Parameters<typeof acceptWebSocket>[0], socket: Parameters<typeof acceptWebSocket>[1]) =>
      acceptWebSocket(request, socket, (send) => {
        send(JSON.stringify({ result: { version: '1.4' } }));
        return (text) => void signer.answer(text).then((answer) => answer !== undefined && send(answer));
      }),
    );
    server.on('error', () => resolve(undefined));
  });
}

function Window({ signer, owners }: { readonly signer: SimulatedSigner; readonly owners: readonly KeyOwner[] }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="5" />
        <title>Simulator: NCALayer</title>
      </head>
      <body>
        <h1>Simulator: NCALayer</h1>
        <p>Stands in for the signer on the computer. Its keys belong to made-up people.</p>
        {signer.waiting().length === 0 ? <p>Nothing is to be signed now.</p> : null}
        {signer.waiting().map(({ id, use, documents }) => (
          <form method="post" action="/choice">
            <h2>{use === 'sign' ? `To be signed: ${documents}` : 'A choice of key, to sign in'}</h2>
            <input type="hidden" name="request" value={String(id)} />
            <KeyFields owners={owners} />
            <button type="submit">Sign</button>{' '}
            <button type="submit" name="cancel" value="yes">
              Cancel
            </button>
          </form>
        ))}
        <p>
          <a href="/authority">The certification authority</a>
        </p>
      </body>
    </html>
  );
}
