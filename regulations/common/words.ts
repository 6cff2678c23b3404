import type { Words } from '../../src/base/index.ts';

/** A text in Kazakh, Russian and English. */
export const t = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** A term or another value together with the paragraph that prints it. */
export type Printed<T = string> = readonly [value: T, source: string];
