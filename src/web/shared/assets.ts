import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const packageFile = (path: string) => readFileSync(require.resolve(path));

const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;
const ranges: { readonly [script in (typeof scripts)[number]]: string } = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
};

const faces = ([400, 700] as const).flatMap((weight) =>
  scripts.map((script) => ({ weight, script, file: `noto-sans-${script}-${weight}-normal.woff2` })),
);

const own = readFileSync(new URL('./jardem.css', import.meta.url), 'utf8');

/** Where the transport font is asked for, the project's own typeface stands; its font faces and the crown's images are not served. */
function withoutTransport(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/gi, '"Noto Sans",arial,sans-serif');
}

function stylesheet(): string {
  const fontFaces = faces
    .map(
      ({ weight, script, file }) =>
        `@font-face{font-family:"Noto Sans";font-style:normal;font-weight:${weight};font-display:swap;src:url(/assets/fonts/${file}) format("woff2");unicode-range:${ranges[script]}}`,
    )
    .join('');
  const govuk = packageFile('govuk-frontend/dist/govuk/govuk-frontend.min.css').toString('utf8');
  const moj = packageFile('@ministryofjustice/frontend/moj/moj-frontend.min.css').toString('utf8');
  return [fontFaces, withoutTransport(govuk), withoutTransport(moj), own].join('\n');
}

const css = stylesheet();

/** The address of the stylesheet: it changes when the text does, so browsers may keep it. */
export const stylesheetAddress = `/assets/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;

/** A script of the browser without its types, and its address, which changes when the text does. */
function script(path: string) {
  const text = stripTypeScriptTypes(readFileSync(new URL(path, import.meta.url), 'utf8'));
  return { text, address: `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js` };
}

const signer = script('../signing/browser/signer.ts');
const follower = script('./browser/follow.ts');

/** The address of the script that speaks to the signer on the computer. */
export const signerScriptAddress = signer.address;

/** The address of the script that keeps a page up to date while the system is at work on what it shows. */
export const followScriptAddress = follower.address;

/** Serves the stylesheet, the scripts and the typeface. */
export function createAssets(): Hono {
  const app = new Hono();
  const keep = 'public, max-age=31536000, immutable';
  app.get(stylesheetAddress.replace('/assets', ''), (c) =>
    c.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': keep }),
  );
  for (const { address, text } of [signer, follower]) {
    app.get(address.replace('/assets', ''), (c) =>
      c.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': keep }),
    );
  }
  for (const { file } of faces) {
    const bytes = packageFile(`@fontsource/noto-sans/files/${file}`);
    app.get(`/fonts/${file}`, (c) => c.body(new Uint8Array(bytes), 200, { 'content-type': 'font/woff2', 'cache-control': keep }));
  }
  return app;
}
