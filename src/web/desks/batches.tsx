import type { Context, Hono } from 'hono';
import { type AppMeans, type BatchCommand, batchKindsOf, membersOf, printRegister, sendToBatch, waitingFor } from '../../api/index.ts';
import type { CaseId, Sha256 } from '../../base/index.ts';
import { type BatchResult, findBatch, keptPaper, openBatch, type StatedByCase } from '../../casework/index.ts';
import { readRegister } from '../../documents/index.ts';
import { actorOf, type Session } from '../../identity/index.ts';
import { readForm, type Sent, typedFact } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { type View, viewOf } from '../shared/layout.tsx';
import { pdfPage, printing, refusedPage } from '../shared/pdf.tsx';
import { signatureIn } from '../signing/form.tsx';
import { type BatchInView, batchPage } from './batch-page.tsx';
import { batchesPage } from './batches-page.tsx';
import { registerPage } from './register-page.tsx';

const membersAPage = 100;
type Staff = Extract<Session, { kind: 'staff' }>;

/** The pages of batches: what waits, one batch from its opening to its end. Nothing here decides: it sends what the API sends. */
export function addBatches(app: Hono<WebEnv>, means: AppMeans): void {
  const staffOf = (c: Context<WebEnv>): { readonly v: View; readonly session: Staff } | Response => {
    const v = viewOf(c, means);
    if (v.session?.kind === 'staff') return { v, session: v.session };
    return c.redirect(`/staff/sign-in?to=${encodeURIComponent('/staff/batches')}`, 303);
  };

  const inView = async (session: Staff, id: string, after: string): Promise<BatchInView | undefined> => {
    const found = await findBatch(means.deps, id, actorOf(session));
    if ('ground' in found) return undefined;
    const members = await membersOf(means, session, id, after as CaseId | '', membersAPage);
    const register = found.batch.paper ? await keptPaper(means.deps, found.batch.paper.hash) : null;
    const waiting = await means.deps.waiting.ofBatch(id);
    return { ...found, members: members.rows, next: members.next, register, waiting };
  };

  const show = async (c: Context<WebEnv>, v: View, session: Staff, id: string, result: BatchResult | null, sent?: Sent) => {
    const view = await inView(session, id, c.req.query('after') ?? '');
    return view ? batchPage(v, { ...view, ...(sent ? { typed: sent.one } : {}) }, { result }) : c.notFound();
  };

  app.get('/staff/batches', async (c) => {
    const signedIn = staffOf(c);
    if (signedIn instanceof Response) return signedIn;
    const { v, session } = signedIn;
    const kinds = await batchKindsOf(means, session);
    const shown = await Promise.all(
      kinds.map(async (kind) => {
        const { rows, next } = await waitingFor(means, kind, c.req.query('after'), membersAPage);
        return { ...kind, waiting: rows, next };
      }),
    );
    return batchesPage(v, shown);
  });

  app.post('/staff/batches', async (c) => {
    const signedIn = staffOf(c);
    if (signedIn instanceof Response) return signedIn;
    const { v, session } = signedIn;
    const sent = await readForm(c);
    const key = sent.one('key');
    const opened = await openBatch(means.deps, { regulation: sent.one('regulation'), as: sent.one('kind'), key }, actorOf(session));
    if (opened.kind !== 'done') return c.notFound();
    const cases = sent.all('case') as CaseId[];
    const put = cases.length > 0 ? await sendToBatch(means, session, opened.batch.id, `${key}/members`, { kind: 'putIn', cases }) : null;
    if (put && (put.kind !== 'done' || put.exceptions.length > 0)) return show(c, v, session, opened.batch.id, put);
    return c.redirect(`/staff/batches/${opened.batch.id}`, 303);
  });

  app.get('/staff/batches/:id', (c) => {
    const signedIn = staffOf(c);
    return signedIn instanceof Response ? signedIn : show(c, signedIn.v, signedIn.session, c.req.param('id'), null);
  });

  app.get('/staff/batches/:id/register', async (c) => {
    const signedIn = staffOf(c);
    if (signedIn instanceof Response) return signedIn;
    const view = await inView(signedIn.session, c.req.param('id'), '');
    if (!view?.register) return c.notFound();
    const register = readRegister(view.register.text);
    return 'kind' in register ? refusedPage(signedIn.v, register, '/staff/batches') : registerPage(signedIn.v, view, register);
  });

  app.get('/staff/batches/:id/register/pdf', async (c) => {
    const signedIn = staffOf(c);
    if (signedIn instanceof Response) return signedIn;
    const { v, session } = signedIn;
    const found = await findBatch(means.deps, c.req.param('id'), actorOf(session));
    return pdfPage(v, 'ground' in found ? found : await printRegister(means, found, printing(v).language), '/staff/batches');
  });

  /** Sends a command and shows the batch as it then stands, with what was refused. */
  const act = async (c: Context<WebEnv>, commandOf: (sent: Sent, view: BatchInView, session: Staff) => BatchCommand) => {
    const signedIn = staffOf(c);
    if (signedIn instanceof Response) return signedIn;
    const { v, session } = signedIn;
    const id = c.req.param('id') ?? '';
    const view = await inView(session, id, '');
    if (!view) return c.notFound();
    const sent = await readForm(c);
    const result = await sendToBatch(means, session, id, sent.one('key'), commandOf(sent, view, session));
    return show(c, v, session, id, result, sent);
  };

  app.post('/staff/batches/:id/members', (c) => act(c, (sent) => ({ kind: 'putIn', cases: sent.all('case') as CaseId[] })));
  app.post('/staff/batches/:id/removals', (c) =>
    act(c, (sent) => ({ kind: 'takeOut', case: sent.one('case') as CaseId, reasons: sent.one('reasons') })),
  );
  app.post('/staff/batches/:id/facts', (c) => act(c, (sent, view) => ({ kind: 'state', states: statedBy(sent, view) })));
  app.post('/staff/batches/:id/closing', (c) => act(c, () => ({ kind: 'close' })));
  app.post('/staff/batches/:id/signature', (c) =>
    act(c, (sent, view, session) => {
      const slot = view.law.sign?.acts.find(({ by }) => {
        const unit = view.regulation.units[by];
        return unit?.kind === 'post' && unit.post === session.holding.post;
      });
      const over = sent.one('signed') as Sha256;
      const kind = [slot?.kind ?? 'eds'].flat()[0] ?? 'eds';
      return { kind: 'sign', signature: { by: slot?.by ?? '', kind, over, signature: signatureIn(sent, over) } };
    }),
  );
  app.post('/staff/batches/:id/carrying-out', (c) => act(c, (sent, view) => ({ kind: 'carryOut', states: statedBy(sent, view) })));
}

/** What was typed for each member, in fields named `fact/<case>/<fact>`. */
function statedBy(sent: Sent, { regulation, law }: BatchInView): StatedByCase {
  const states: { [member: string]: { [ref: string]: StatedByCase[CaseId][string] } } = {};
  for (const name of sent.names) {
    const [mark, member = '', ref = ''] = name.split('/');
    if (mark !== 'fact' || !law.states?.includes(ref)) continue;
    const value = typedFact(regulation, ref, sent.one(name));
    if (value !== undefined) states[member] = { ...states[member], [ref]: { value } };
  }
  return states;
}
