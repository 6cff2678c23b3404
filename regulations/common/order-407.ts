import { localDate } from '../../src/base/index.ts';
import type { Regulation } from '../../src/law/index.ts';
import { healthMinister, standsInWords } from './acts.ts';

/**
 * An annex of order No. 407 of 2015-05-28: its number, the order that changed it last, the other acts that it is read with and its place
 * in the collection of texts; repealed by order No. 84 of 2021-03-25. The days of entry into force (ten calendar days after publication,
 * order p.6) and of repeal are not printed: they are kept as data. `from`: an annex that a later order brought in.
 */
export const order407 = (law: {
  readonly annex: string;
  readonly lastChange: { readonly order: string; readonly on: string };
  readonly acts: NonNullable<Regulation['act']['acts']>;
  readonly seed: string;
  readonly from?: string;
}): Pick<Regulation, 'act' | 'inForce' | 'standsIn'> => ({
  act: {
    order: '407',
    date: localDate('2015-05-28'),
    annex: law.annex,
    issuer: healthMinister,
    lastChange: { order: law.lastChange.order, date: localDate(law.lastChange.on) },
    repealedBy: { order: '84', date: localDate('2021-03-25') },
    acts: law.acts,
    seed: law.seed,
  },
  inForce: { from: localDate(law.from ?? '2015-07-20'), until: localDate('2021-04-09') },
  standsIn: standsInWords,
});
