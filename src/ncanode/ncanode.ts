import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Answer } from './answers.ts';
import { pkcs12Aliases, pkcs12Info, x509Info, x509Verify } from './certificate-routes.ts';
import { cmsExtract, cmsSign, cmsSignAdd, cmsVerify } from './cms-routes.ts';
import { requests } from './input.ts';
import { type Means, meansOf, type NcanodeSettings } from './settings.ts';
import { wsseSign, wsseVerify, xmlSign, xmlVerify } from './xml-routes.ts';

/** The addresses of NCANode 3.x, to be mounted where an installation likes. Nothing of a request is logged or kept. */
export function createNcanode(settings: NcanodeSettings): Hono {
  const means = meansOf(settings);
  const app = new Hono();
  app.onError((error, c) => {
    means.onFault(placeOf(error));
    return c.json({ status: 500, message: 'Internal error' }, 500);
  });
  app.get('/actuator/health', (c) => c.json({ status: 'UP' }));
  app.use('*', bodyLimit({ maxSize: means.largestRequest, onError: (c) => refusal(c, means, 413, 'Payload Too Large') }));
  const add = <S extends z.ZodType>(path: string, schema: S, handle: (request: z.infer<S>, means: Means) => Promise<Answer>): void => {
    app.post(path, async (c) => {
      if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '')) {
        return refusal(c, means, 415, 'Unsupported Media Type');
      }
      const request = schema.safeParse(parsed(await c.req.text()));
      if (!request.success) return refusal(c, means, 400, 'Bad Request');
      const answer = await handle(request.data, means);
      return answer.kind === 'ok'
        ? c.json({ status: 200, message: answer.message ?? 'OK', ...answer.fields })
        : c.json({ status: answer.status, message: answer.message }, answer.status);
    });
  };
  add('/x509/info', requests.x509Info, x509Info);
  add('/x509/verify', requests.x509Verify, x509Verify);
  add('/pkcs12/info', requests.pkcs12Info, pkcs12Info);
  add('/pkcs12/aliases', requests.pkcs12Aliases, pkcs12Aliases);
  add('/cms/sign', requests.cmsSign, cmsSign);
  add('/cms/sign/add', requests.cmsSignAdd, cmsSignAdd);
  add('/cms/verify', requests.cmsVerify, cmsVerify);
  add('/cms/extract', requests.cmsExtract, cmsExtract);
  add('/xml/sign', requests.xmlSign, xmlSign);
  add('/xml/verify', requests.xmlVerify, xmlVerify);
  add('/wsse/sign', requests.wsseSign, wsseSign);
  add('/wsse/verify', requests.xmlVerify, wsseVerify);
  app.all('*', (c) => refusal(c, means, 404, 'Not Found'));
  return app;
}

/** JSON, or undefined, which no request's form allows. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the framework under NCANode answers to a request that never reached it. */
function refusal(c: Context, means: Means, status: 400 | 404 | 413 | 415, error: string) {
  return c.json({ timestamp: means.now().replace(/Z$/, '+00:00'), status, error, path: c.req.path }, status);
}

/** Where an error came from, without its message: that could repeat what was sent. */
function placeOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines].join('\n');
}
