import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type AppMeans, createApi } from '../api/index.ts';
import { createWeb } from '../web/index.tsx';

/** Whether the system can do its work now. */
export type Readiness = () => Promise<boolean>;

/** Everything that answers HTTP: health first, then the interface for programs, then the pages. */
export function createServer(means: AppMeans, ready: Readiness): Hono {
  const app = new Hono();
  app.get('/health/live', (c) => c.text('live'));
  app.get('/health/ready', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)));
  app.route('/api/v1', createApi(means));
  app.route('/', createWeb(means) as never);
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
