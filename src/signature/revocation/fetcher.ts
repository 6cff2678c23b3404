/** What came of fetching; the reason is for logs. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'notFetched';
      readonly reason: 'timeout' | 'unreachable' | 'refused' | 'tooLarge' | 'badAddress';
      readonly note: string;
    };

/** The road to authorities. Given by the installation; tests and machines without a network give their own. */
export type Fetcher = {
  /** POST of `application/ocsp-request`. */
  readonly askOcsp: (address: string, request: Uint8Array) => Promise<Fetched>;
  /** POST of `application/timestamp-query`. */
  readonly askTimeStamp: (address: string, request: Uint8Array) => Promise<Fetched>;
  /** GET of a revocation list. */
  readonly getList: (address: string) => Promise<Fetched>;
};

export type HttpFetcherSettings = {
  /** Milliseconds for one exchange. */
  readonly timeout: number;
  readonly maximumAnswer: number;
  readonly maximumList: number;
};

const defaults: HttpFetcherSettings = { timeout: 10_000, maximumAnswer: 256 * 1024, maximumList: 64 * 1024 * 1024 };

/** Fetches over HTTP without following redirects; addresses come only from certificates whose path is already trusted. */
export function httpFetcher(settings: Partial<HttpFetcherSettings> = {}): Fetcher {
  const { timeout, maximumAnswer, maximumList } = { ...defaults, ...settings };
  const post = (type: string) => (address: string, body: Uint8Array) =>
    exchange(address, { method: 'POST', headers: { 'content-type': type }, body: Uint8Array.from(body) }, timeout, maximumAnswer);
  return {
    askOcsp: post('application/ocsp-request'),
    askTimeStamp: post('application/timestamp-query'),
    getList: (address) => exchange(address, { method: 'GET' }, timeout, maximumList),
  };
}

async function exchange(address: string, init: RequestInit, timeout: number, maximum: number): Promise<Fetched> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { kind: 'notFetched', reason: 'badAddress', note: 'not http' };
  try {
    const response = await fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    if (response.status !== 200 || !response.body) return { kind: 'notFetched', reason: 'refused', note: `HTTP ${response.status}` };
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.length;
      if (size > maximum) return { kind: 'notFetched', reason: 'tooLarge', note: `more than ${maximum} bytes` };
      pieces.push(piece);
    }
    const bytes = new Uint8Array(size);
    let position = 0;
    for (const piece of pieces) {
      bytes.set(piece, position);
      position += piece.length;
    }
    return { kind: 'fetched', bytes };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    return { kind: 'notFetched', reason: name === 'TimeoutError' ? 'timeout' : 'unreachable', note: name };
  }
}
