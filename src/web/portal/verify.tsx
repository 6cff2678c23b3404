import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Child } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { type Refusal, refuse } from '../../base/index.ts';
import { type Fetcher, type TrustStore, verifyFile } from '../../signature/index.ts';
import { Button, ErrorSummary, Field } from '../shared/components.tsx';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { verifyTexts } from '../shared/verify-texts.ts';
import { CheckedFile } from './verify-file.tsx';
import { FoundPapers, findPapers } from './verify-number.tsx';

/** What signatures are checked against: the roots that are trusted, and the road to the authorities. */
export type Trust = { readonly store: TrustStore; readonly fetcher?: Fetcher };

/** Nothing is trusted until an installation says so: then no certificate can be told to be good. */
export const nothingTrusted: Trust = { store: { anchors: [], authorities: [] } };

/** The file and the document that it signs, each of this size at most; the rest of a form is small. */
const largestFile = 20 * 1024 * 1024;
const largestForm = 2 * largestFile + 64 * 1024;

const FileField = ({ id, label, hint }: { readonly id: string; readonly label: string; readonly hint: string }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    <div id={`${id}-hint`} class="govuk-hint">
      {hint}
    </div>
    <input class="govuk-file-upload" id={id} name={id} type="file" aria-describedby={`${id}-hint`} />
  </div>
);

function askPage(v: View, trust: Trust, wrong?: { readonly refusal: Refusal; readonly field: string; readonly status: 404 | 422 }) {
  const { say } = v;
  const number = v.c.req.query('number') ?? '';
  return page(
    v,
    say(verifyTexts.title),
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary say={say} refusal={wrong?.refusal ?? null} field={wrong?.field} />
        <h1 class="govuk-heading-l">{say(verifyTexts.title)}</h1>
        <p class="govuk-body">{say(verifyTexts.intro)}</p>
        {trust.store.anchors.length === 0 ? <p class="govuk-inset-text">{say(verifyTexts.noRoots)}</p> : null}
        <h2 class="govuk-heading-m">{say(verifyTexts.byFile)}</h2>
        <form method="post" action="/verify" enctype="multipart/form-data">
          <FileField id="file" label={say(verifyTexts.file)} hint={say(verifyTexts.fileHint)} />
          <FileField id="content" label={say(verifyTexts.content)} hint={say(verifyTexts.contentHint)} />
          <Button>{say(verifyTexts.check)}</Button>
        </form>
        <h2 class="govuk-heading-m">{say(verifyTexts.byNumber)}</h2>
        <form method="get" action="/verify">
          <Field
            id="number"
            label={say(verifyTexts.number)}
            hint={say(verifyTexts.numberHint)}
            value={number.slice(0, 100)}
            width="govuk-input--width-20"
          />
          <Button kind="secondary">{say(verifyTexts.find)}</Button>
        </form>
      </div>
    </div>,
    { here: '/verify', ...(wrong ? { status: wrong.status } : {}) },
  );
}

function answerPage(v: View, answer: Child) {
  const { say } = v;
  return page(
    v,
    say(verifyTexts.title),
    <>
      <a href="/verify" class="govuk-back-link">
        {say(verifyTexts.again)}
      </a>
      <h1 class="govuk-heading-l">{say(verifyTexts.title)}</h1>
      {answer}
    </>,
    { here: '/verify' },
  );
}

/** The page on which anyone checks a document, without signing in: by its file, or by the number that it bears. */
export function addVerify(app: Hono<WebEnv>, means: AppMeans, trust: Trust): void {
  app.get('/verify', async (c) => {
    const v = viewOf(c, means);
    const number = c.req.query('number')?.trim() ?? '';
    if (number === '') return askPage(v, trust);
    const papers = number.length <= 100 ? await findPapers(means, trust, number) : [];
    if (papers.length > 0) return answerPage(v, <FoundPapers v={v} papers={papers} />);
    return askPage(v, trust, { refusal: refuse('not-found', verifyTexts.notFound), field: 'number', status: 404 });
  });
  const tooLarge = (c: Context<WebEnv>) =>
    askPage(viewOf(c, means), trust, { refusal: refuse('too-large', verifyTexts.tooLarge), field: 'file', status: 422 });
  app.post('/verify', bodyLimit({ maxSize: largestForm, onError: (c) => tooLarge(c as Context<WebEnv>) }), async (c) => {
    const v = viewOf(c, means);
    const sent = await readForm(c);
    const file = sent.file('file');
    if (!file) return askPage(v, trust, { refusal: refuse('no-file', verifyTexts.noFile), field: 'file', status: 422 });
    const content = sent.file('content');
    if (file.size > largestFile || (content && content.size > largestFile)) return tooLarge(c);
    const bytes = async (one: File) => new Uint8Array(await one.arrayBuffer());
    const result = await verifyFile(await bytes(file), {
      ...trust,
      now: means.deps.now(),
      ...(content ? { content: await bytes(content) } : {}),
    });
    c.header('cache-control', 'no-store');
    return answerPage(v, <CheckedFile v={v} name={file.name} result={result} />);
  });
}
