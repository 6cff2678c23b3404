/** The HTTP interface of NCANode 3.x over this project's own signatures. See README.md. */
export { createNcanode } from './ncanode.ts';
export type { NcanodeSettings } from './settings.ts';
