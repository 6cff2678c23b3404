import type { Condition } from '../../src/law/index.ts';

/** The six social risks (title, p.1), in the order of the law. */
export const risks = ['capacity-loss', 'breadwinner-loss', 'job-loss', 'maternity', 'newborn-adoption', 'childcare'] as const;

export type Risk = (typeof risks)[number];

/** The risk is one of these. */
export const riskIs = (...of: readonly Risk[]): Condition => ({ fact: 'risk', in: of });
