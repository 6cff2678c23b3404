/** Proof for decades: seals of the house, checks of what was kept, stamps renewed before they age. See README.md. */
export { type Checked, checkEvidence, checkSeal, type ReadBlob } from './check.ts';
export { type Renewal, type RenewalPolicy, renew } from './renew.ts';
export { type Sealed, type StampService, seal } from './seal.ts';
