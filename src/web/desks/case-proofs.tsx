import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type AppMeans, send } from '../../api/index.ts';
import { fillWords, type Refusal, refuse } from '../../base/index.ts';
import type { TaskOffers } from '../../casework/index.ts';
import { Button, ErrorSummary, Once, Table, Tag } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm, type Sent, typedAs } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { PaperFields, scanSent, typedPaper } from '../shared/paper-fields.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, proofState, proofWords } from '../shared/words-of.ts';
import { type CaseInView, type CasePages, refusalOf } from './case-view.ts';

const address = (view: CaseInView, key: string) => `/staff/cases/${view.case.id}/proofs/${encodeURIComponent(key)}`;

/** Which of several a proof is about, as its name is followed by it. */
const nthOf = (key: string): string => (key.includes('#') ? ` (${key.replace(/.*#/, '')})` : '');

/** Papers that the turn still waits for, each with the way to its form; those of no item of the turn come last. */
export const PapersToBring: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers }) => {
  const { say } = v;
  const { regulation } = view;
  const wanted = offers.items.filter(({ proof, required, done }) => proof && required && !done);
  const keysOf = (proof: string) => offers.papers.filter((key) => key.replace(/#\d+$/, '') === proof);
  const others = offers.papers.filter((key) => !wanted.some(({ proof }) => proof === key.replace(/#\d+$/, '')));
  const link = (key: string) => (
    <a class="govuk-link" href={address(view, key)}>
      {say(texts.bringPaper)}
      {nthOf(key)}
    </a>
  );
  if (wanted.length === 0 && others.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{say(texts.needPapers)}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {wanted.map((item) => (
          <li>
            {say(lawWords(regulation, `items.${offers.task.name}.${item.name}`))} {keysOf(item.proof ?? '').map(link)}
          </li>
        ))}
        {others.map((key) => (
          <li>
            {say(proofWords(regulation, key))} {link(key)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What shows what the case rests on: the registry's word, or a paper with its scan. */
export const ProofsOf: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { case: c, regulation } = view;
  if (Object.keys(c.proofs).length === 0) return null;
  return (
    <Table
      caption={say(texts.proofs)}
      head={[say(texts.document), say(texts.status), say(texts.origin)]}
      rows={Object.entries(c.proofs).map(([key, proof]) => [
        <>
          {say(proofWords(regulation, key))}
          {nthOf(key)}
        </>,
        <>
          <Tag colour={proof.state === 'shown' ? 'green' : 'grey'}>{say(proofState[proof.state])}</Tag>
          {proof.validUntil ? ` ${say(fillWords(texts.goodUntil, { date: shortDate(proof.validUntil) }))}` : ''}
        </>,
        <>
          {say(proof.by === 'registry' ? texts.byRegistry : texts.byPaper)}
          {proof.scan ? (
            <>
              {' · '}
              <a class="govuk-link" href={`${address(view, key)}/scan`}>
                {say(texts.openScan)}
              </a>
            </>
          ) : null}
        </>,
      ])}
    />
  );
};

const nothingBrought: Refusal = refuse('fact-invalid', texts.proofNeitherSeenNorScanned);

/** The form of a paper brought after registration, and the scans of papers. */
export function addProofPages(app: Hono<WebEnv>, { means, inView }: CasePages): void {
  app.get('/staff/cases/:id/proofs/:key', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    return (await proofPage(means, opened.v, opened.view, c.req.param('key'), null)) ?? c.notFound();
  });

  app.post('/staff/cases/:id/proofs/:key', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const key = c.req.param('key');
    const sent = await readForm(c);
    if (!v.session || !offered(view, key)) return c.notFound();
    const typed = (await typedPaper(means, view.regulation, sent, key)) ?? nothingBrought;
    const again = async (refusal: Refusal) => (await proofPage(means, v, view, key, refusal, sent)) ?? c.notFound();
    if ('kind' in typed) return again(typed);
    const refusal = refusalOf(
      await send(means, v.session, view.case.id, {
        key: sent.one('key'),
        saw: Number(sent.one('saw')),
        command: {
          kind: 'recordProof',
          key,
          proof: { state: 'shown', by: 'paper', ...typed.paper },
          facts: Object.fromEntries(Object.entries(typed.facts).map(([fact, value]) => [fact, { value }])),
        },
      }),
    );
    return refusal ? again(refusal) : c.redirect(`/staff/cases/${view.case.id}?done=1`, 303);
  });

  app.get('/staff/cases/:id/proofs/:key/scan', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const hash = opened.view.case.proofs[c.req.param('key')]?.scan;
    const bytes = hash && (await means.deps.blobs.get(hash));
    if (!bytes) return c.notFound();
    const type = typeOf(bytes);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type ?? 'application/octet-stream',
      'content-disposition': type ? 'inline' : 'attachment',
      'cache-control': 'no-store',
    });
  });
}

const offered = (view: CaseInView, key: string) => view.offers.tasks.some(({ papers }) => papers.includes(key));

/** What browsers may show of a scan by itself, known by its first bytes: never by the name it came with. */
function typeOf(bytes: Uint8Array): string | undefined {
  const begins = (...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'application/pdf';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  return undefined;
}

async function proofPage(means: AppMeans, v: View, view: CaseInView, key: string, refusal: Refusal | null, sent?: Sent) {
  const { say } = v;
  if (!offered(view, key)) return undefined;
  const typed = sent && {
    seen: sent.one(`seen.${key}`) === 'yes',
    until: sent.one(`until.${key}`),
    scan: (await scanSent(means, sent, key)) ?? '',
  };
  const value = (fact: string) => (sent ? sent.one(`fact.${fact}`) : typedAs(view.regulation, fact, view.case.facts[fact]?.value));
  return page(
    v,
    say(texts.bringPaper),
    <>
      <a href={`/staff/cases/${view.case.id}`} class="govuk-back-link">
        {say(texts.backToCase)}
      </a>
      <ErrorSummary say={say} refusal={refusal} />
      <span class="govuk-caption-l jardem-number">{view.case.number?.text}</span>
      <h1 class="govuk-heading-l">{say(texts.bringPaper)}</h1>
      <form method="post" action={address(view, key)} enctype="multipart/form-data">
        <Once once={v.once()} saw={view.saw} />
        <PaperFields v={v} regulation={view.regulation} proof={key} value={value} {...(typed ? { typed } : {})} />
        <Button>{say(texts.savePapers)}</Button>
      </form>
    </>,
    { here: '/staff', status: refusal ? (refusal.ground === 'stale' ? 409 : 422) : 200 },
  );
}
