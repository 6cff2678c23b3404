/** The arrows of docs/design.md, section 2: what a room may import. Every room is entered by its door, index.ts. */
const rooms = {
  base: [],
  calendar: ['base'],
  law: ['base'],
  benefits: ['base', 'law', 'calendar'],
  signature: [],
  ncanode: ['base', 'signature'],
  keys: ['base', 'signature'],
  proofs: ['base', 'signature'],
  signing: ['base', 'signature', 'casework', 'identity'],
  casework: ['base', 'law', 'calendar'],
  amounts: ['base', 'law', 'benefits', 'casework'],
  payments: ['base', 'law', 'calendar', 'benefits', 'casework'],
  gateway: ['base', 'law', 'casework', 'signature'],
  documents: ['base', 'law', 'casework', 'signature', 'calendar'],
  notices: ['base', 'law', 'casework'],
  identity: ['base', 'law', 'casework'],
  store: ['base', 'law', 'calendar', 'casework', 'payments', 'identity', 'benefits', 'keys'],
};
/** Tests and what only tests use. */
const tests = '\\.test\\.tsx?$|/testing/|/acceptance/|^src/(invariants|fieldcases)/';

const outsideOf = (room, allowed) => ({
  name: `arrow-${room}`,
  comment: `src/${room} may import only ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: {
    path: '^(src|regulations|simulators|bench|e2e)/',
    pathNot: [`^src/${room}/`, ...allowed.map((r) => `^src/${r}/index\\.ts$`)].join('|'),
  },
});
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => outsideOf(room, allowed)),
    {
      name: 'law-is-data',
      comment: 'regulations import nothing but the vocabulary and each other',
      severity: 'error',
      from: { path: '^regulations/', pathNot: tests },
      to: { pathNot: '^(regulations/|src/law/index\\.ts$|src/base/index\\.ts$)' },
    },
    {
      name: 'no-simulator-in-product',
      comment: 'simulators are servers and stand-ins that the start file wires in; no room imports them',
      severity: 'error',
      from: { path: '^(src|regulations)/', pathNot: `${tests}|^src/start/build\\.ts$|^src/demo/` },
      to: { path: '^simulators/' },
    },
    {
      name: 'keys-only-from-start',
      comment: 'a key of the house is reached from the start file alone: no page and no interface can call one (types for the log apart)',
      severity: 'error',
      from: { path: '^(src|regulations)/', pathNot: `^src/(keys|start)/|^src/cli/|${tests}` },
      to: { path: '^src/keys/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-only-in-store',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/store/|${tests}` },
      to: { path: 'node_modules/(pg|kysely|@electric-sql)/' },
    },
    {
      name: 'pdf-only-in-documents',
      comment: 'papers become files in one room, so that the same paper is the same file everywhere',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/documents/|${tests}` },
      to: { path: 'node_modules/(pdfkit|fontkit|@expo-google-fonts)/' },
    },
    {
      name: 'tests-only',
      comment: 'the town in which tests run is no part of the product',
      severity: 'error',
      from: { path: '^(src|regulations|simulators|bench)/', pathNot: `${tests}|^bench/` },
      to: { path: '^src/testing/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
