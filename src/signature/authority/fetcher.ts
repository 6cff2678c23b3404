import type { Instant } from '../asn1/index.ts';
import type { Fetched, Fetcher } from '../revocation/index.ts';
import type { Authority } from './authority.ts';
import { makeList } from './list.ts';
import { answerOcsp, type OcspFault } from './ocsp-responder.ts';
import { answerTimeStamp, type StampFault } from './stamping-service.ts';

/** What the demonstration's services do at the moment; may be changed while they run. */
export type ServiceState = {
  at: Instant;
  /** Nobody answers. */
  offline?: boolean;
  ocspOffline?: boolean;
  ocspFault?: OcspFault;
  stampFault?: StampFault;
  /** Lists by address, instead of one made on the spot. */
  lists?: Map<string, Uint8Array>;
  /** Every exchange, to see whether anything was asked. */
  readonly exchanges: string[];
};

/** The services of an authority without a network between: the same bytes that its server would send. */
export function fetcherOf(authority: Authority, state: ServiceState): Fetcher {
  const exchange = async (name: string, answer: () => Uint8Array | Promise<Uint8Array> | undefined): Promise<Fetched> => {
    state.exchanges.push(name);
    const bytes = state.offline ? undefined : await answer();
    return bytes ? { kind: 'fetched', bytes } : { kind: 'notFetched', reason: 'unreachable', note: 'switched off' };
  };
  return {
    askOcsp: (address, question) =>
      exchange(`ocsp ${address}`, () =>
        state.ocspOffline
          ? undefined
          : answerOcsp(authority, question, { at: state.at, ...(state.ocspFault ? { fault: state.ocspFault } : {}) }),
      ),
    askTimeStamp: (address, question) =>
      exchange(`tsp ${address}`, () =>
        answerTimeStamp(authority, question, { at: state.at, ...(state.stampFault ? { fault: state.stampFault } : {}) }),
      ),
    getList: (address) =>
      exchange(`list ${address}`, () => {
        if (state.lists) return state.lists.get(address);
        return address === authority.addresses.list ? makeList(authority, { at: state.at, number: 1 }) : undefined;
      }),
  };
}
