export { t } from '../../src/base/index.ts';

/** A term or another value together with the paragraph that prints it. */
export type Printed<T = string> = readonly [value: T, source: string];
