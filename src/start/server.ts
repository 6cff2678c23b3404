import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type AppMeans, createApi } from '../api/index.ts';
import { createNcanode } from '../ncanode/index.ts';
import { createWeb, type Trust } from '../web/index.tsx';
import { log } from './log.ts';

/** Whether the system can do its work now. */
export type Readiness = () => Promise<boolean>;

/** How signatures of others are checked, and whether the interface of NCANode is open. */
export type Signatures = { readonly trust?: Trust; readonly ncanode?: boolean; readonly stampAddress?: string };

/** Everything that answers HTTP: health first, then the interfaces for programs, then the pages. */
export function createServer(means: AppMeans, ready: Readiness, { trust, ncanode, stampAddress }: Signatures = {}): Hono {
  const app = new Hono();
  app.get('/health/live', (c) => c.text('live'));
  app.get('/health/ready', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)));
  app.route('/api/v1', createApi(means));
  if (ncanode) {
    const { store = { anchors: [], authorities: [] }, fetcher } = trust ?? {};
    app.route(
      '/ncanode',
      createNcanode({
        trust: store,
        now: means.deps.now,
        onFault: (place) => log.error(place),
        ...(fetcher ? { fetcher } : {}),
        ...(stampAddress ? { stampAddress } : {}),
      }),
    );
  }
  const web = createWeb(means, trust);
  // Asked whole, so that its own pages answer what is not found or breaks.
  app.all('*', (c) => web.fetch(c.req.raw, c.env));
  return app;
}

/** Listens; the promise comes true when the port is open, and fails when it is taken. */
export function listen(app: Hono, host: string, port: number): Promise<{ readonly close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host === 'localhost' ? '127.0.0.1' : host, port }, () =>
      resolve({ close: () => new Promise((done) => server.close(() => done())) }),
    );
    server.on('error', reject);
  });
}
