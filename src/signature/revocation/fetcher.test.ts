import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpFetcher } from './fetcher.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('fetching over HTTP', () => {
  it('posts a question with its type and takes the answer', async () => {
    const address = await serve((request, response) => {
      expect([request.method, request.headers['content-type']]).toEqual(['POST', 'application/ocsp-request']);
      request.pipe(response);
    });
    expect(await httpFetcher().askOcsp(address, Uint8Array.of(1, 2, 3))).toEqual({ kind: 'fetched', bytes: Uint8Array.of(1, 2, 3) });
  });

  it.each([
    ['an error', (_: unknown, response: import('node:http').ServerResponse) => response.writeHead(500).end(), 'refused'],
    [
      'a redirect elsewhere',
      (_: unknown, response: import('node:http').ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'unreachable',
    ],
    ['more than fits', (_: unknown, response: import('node:http').ServerResponse) => response.end(Buffer.alloc(2000)), 'tooLarge'],
    ['silence', () => undefined, 'timeout'],
  ] as const)('%s is not an answer', async (_, answer, reason) => {
    const address = await serve(answer as RequestListener);
    const fetched = await httpFetcher({ timeout: 500, maximumList: 1000 }).getList(address);
    expect(fetched).toMatchObject({ kind: 'notFetched', reason });
  });

  it('asks nothing but http addresses', async () => {
    for (const address of ['file:///etc/hostname', 'ldap://localhost/', 'nonsense', '']) {
      expect(await httpFetcher().getList(address)).toMatchObject({ kind: 'notFetched', reason: 'badAddress' });
    }
    expect(await httpFetcher().askTimeStamp('http://127.0.0.1:1/', Uint8Array.of(1))).toMatchObject({ reason: 'unreachable' });
  });
});
