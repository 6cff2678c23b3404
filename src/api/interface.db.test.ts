import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSystem, type System } from '../start/build.ts';
import { defaultDays } from '../start/config.ts';
import { createServer } from '../start/server.ts';
import { createApi } from './app.ts';

let system: System;
let server: ReturnType<typeof createServer>;
const dataFolder = mkdtempSync(join(tmpdir(), 'jardem-interface-'));
beforeAll(async () => {
  const own = { port: 0, host: 'localhost', databaseUrl: undefined, dataFolder, calendarsFolder: undefined, demo: true, ...defaultDays };
  system = await buildSystem({ ...own, gatewayToken: 'the-gateway-of-a-test-has-this-token' }, () => undefined);
  server = createServer(system.means, system.ready);
});
afterAll(async () => {
  await system?.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('every address of the interface stands in its description, with what it does', async () => {
  const described: { readonly paths: { readonly [path: string]: { readonly [method: string]: { readonly summary?: string } } } } = await (
    await server.request('/api/v1/openapi.json')
  ).json();
  const routes = createApi(system.means)
    .routes.filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json')
    .map(({ method, path }) => [method.toLowerCase(), path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')] as const);
  expect(routes.length).toBeGreaterThan(50);
  const silent = routes.filter(([method, path]) => !described.paths[path]?.[method]?.summary);
  expect(silent).toEqual([]);
});

describe('what cannot be read is a problem in three languages, never a fault of the system', () => {
  const json = { 'content-type': 'application/json' };
  test.each([
    ['broken JSON', '/api/v1/sessions', { method: 'POST', headers: json, body: '{"login":' }, 400, 'bad-input'],
    [
      'a body of another kind',
      '/api/v1/sessions',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
      400,
      'bad-input',
    ],
    ['a body of no kind', '/api/v1/sessions', { method: 'POST', body: new Uint8Array([1]) }, 400, 'bad-input'],
    ['no such address', '/api/v1/nothing-here', {}, 404, 'not-found'],
    ['no such way to ask', '/api/v1/me', { method: 'DELETE' }, 404, 'not-found'],
    ['an empty file of nobody', '/api/v1/blobs', { method: 'POST' }, 401, 'sign-in-needed'],
  ] as const)('%s', async (_, path, init, status, ground) => {
    const answer = await server.request(path, init);
    const body: { readonly ground?: string; readonly text?: { readonly [language: string]: string } } = await answer.json();
    expect([answer.status, body.ground, answer.headers.get('content-type')]).toEqual([
      status,
      ground,
      'application/problem+json; charset=utf-8',
    ]);
    expect(Object.keys(body.text ?? {}).sort()).toEqual(['en', 'kk', 'ru']);
  });
});

test('a form that another site sent is refused on a page in the language of the reader', async () => {
  const answer = await server.request('http://localhost/sign-in', {
    method: 'POST',
    headers: { origin: 'http://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded', cookie: 'lang=ru' },
    body: 'login=1',
  });
  expect(answer.status).toBe(403);
  const html = await answer.text();
  expect(html).toContain('Запрос не принят');
  expect(html).not.toContain('<title>—');
});
