import { expect, it } from 'vitest';
import { agePension } from '../../../regulations/age-pension/index.ts';
import { house } from '../../fieldcases/house.ts';
import { signingHouse } from '../../fieldcases/signing-house.ts';
import type { Regulation } from '../../law/index.ts';
import { personHash, verifyAudit } from '../../store/index.ts';
import { eachDatabase } from '../../store/testing/index.ts';
import { madeUpIin, person } from '../../testing/index.ts';
import type { Actor } from '../case.ts';
import { signPaper } from './acts.ts';
import { type Executed, execute } from './commands.ts';

/** An age pension whose notice of return is signed by its maker and the head, and which the specialist certifies with the unit head. */
const law: Regulation = {
  ...agePension,
  words: { ...agePension.words, 'documents.returnNotice.date': { kk: 'Күні', ru: 'Дата', en: 'Date' } },
  documents: {
    ...agePension.documents,
    returnNotice: {
      ...(agePension.documents.returnNotice as Regulation['documents'][string]),
      // Dated: what is signed today must be what the second signs the day after tomorrow.
      fields: [...(agePension.documents.returnNotice?.fields ?? []), { name: 'date', from: { moment: 'decided' } }],
      sign: {
        over: { document: 'returnNotice' },
        acts: [
          { by: 'specialist', kind: 'eds' },
          { by: 'head', kind: 'eds' },
        ],
        distinct: true,
      },
    },
  },
  moves: {
    ...agePension.moves,
    certify: {
      ...(agePension.moves.certify as Regulation['moves'][string]),
      sign: {
        over: 'draft',
        acts: [
          { by: 'specialist', kind: 'eds' },
          { by: 'unitHead', kind: 'eds' },
          { by: 'applicant', kind: 'eds' },
        ],
        distinct: true,
      },
    },
  },
};

const at = (post: string, who = `${post}@provider`): Actor & { readonly kind: 'officer' } => ({
  kind: 'officer',
  person: who,
  post,
  office: 'provider',
});
const specialist = at('specialist');
const unitHead = at('unit-head');
const head = at('head');
const iins = {
  specialist: madeUpIin('1970-03-03', 'female'),
  unitHead: madeUpIin('1971-04-04', 'male'),
  head: madeUpIin('1972-05-05', 'female'),
};

eachDatabase('several signers of one move', ({ db }) => {
  let serial = 0;
  let keys = 0;
  const key = () => {
    keys += 1;
    return `several-${db().kind}-${keys}`;
  };

  const begin = async () => {
    const h = signingHouse(db(), [law], {
      [iins.specialist]: specialist.person,
      [iins.unitHead]: unitHead.person,
      [iins.head]: head.person,
    });
    h.t.at('2026-03-02');
    serial += 1;
    const applicant = person('applicant', { born: '1962-02-10', serial });
    const a = await h.t.begin('age-pension', 'counter');
    await a.put({ kind: 'party', party: applicant });
    await a.complete();
    const run = await a.register();
    await run.step('sendToBranch');
    await run.step('sendToProvider');
    const c = await run.case();
    const task = c.main.kind === 'step' ? c.main.task : '';
    const tick = async () => {
      for (const item of law.steps.specialist?.does ?? []) {
        if (item.kind === 'draft' || item.kind === 'calculate') continue;
        const states = Object.fromEntries((item.fills ?? []).map((ref) => [ref, { value: false }]));
        await run.do({ kind: 'tick', task, item: item.name, states }, { as: specialist });
      }
    };
    const move = async (command: object, iin: string, actor: Actor = specialist): Promise<Executed> => {
      const press = key();
      const full = { kind: 'move', task, ...command } as Parameters<typeof execute>[2]['command'];
      const saw = (await run.case()).seq;
      const first = await execute(h.t.deps, run.id, { key: press, saw, command: full }, actor);
      if (first.kind !== 'unsigned') return first;
      const own = first.missing.filter(({ by }) => by === 'specialist');
      const signatures = await Promise.all(
        own.map(async ({ by, over }) => ({
          by,
          kind: 'eds' as const,
          over,
          signature: await h.sign(iin, first.papers.find(({ hash }) => hash === over)?.text ?? ''),
        })),
      );
      return execute(h.t.deps, run.id, { key: press, saw, command: full, signatures }, actor);
    };
    const beside = async (by: string, actor: Actor, iin: string): Promise<Executed> => {
      const over = (await run.case()).signing?.asks.find((one) => one.by === by)?.over;
      if (!over) throw new Error(`${by} is not asked`);
      const text = await run.text(over);
      const signature = { by, kind: 'eds' as const, over, signature: await h.sign(iin, text) };
      return signPaper(h.t.deps, run.id, { key: key(), saw: null, signature }, actor);
    };
    const asked = async () =>
      Object.values((await run.case()).tasks)
        .filter(({ name }) => name === 'engine.signature')
        .map(({ about, post }) => [about, post]);
    const clean = async () => {
      const found: unknown[] = [];
      await verifyAudit(db(), { hash: personHash(Buffer.from('key of tests')), each: (difference) => found.push(difference) });
      expect(found).toEqual([]);
    };
    return { h, run, task, tick, move, beside, asked, clean, applicant };
  };
  const back = { move: 'returnForDocuments', reasons: 'Құжат жетіспейді', states: { missingPapers: { value: 'Еңбек кітапшасы' } } };

  it('keeps the first act with its evidence and asks the second; the last act carries the move, on another day too', async () => {
    const { h, run, move, beside, asked, clean } = await begin();
    const before = await run.case();
    expect((await move(back, iins.specialist)).kind).toBe('done');
    const waits = await run.case();
    expect(waits.main).toEqual(before.main);
    expect(waits.facts.missingPapers).toBeUndefined();
    expect(waits.documents).toEqual(before.documents);
    expect(waits.moments.returned).toBeUndefined();
    const [paper] = waits.signing?.papers ?? [];
    expect(waits.signing).toMatchObject({
      command: { move: 'returnForDocuments' },
      by: specialist,
      papers: [{ document: 'returnNotice' }],
    });
    const first = waits.acts.find(({ over }) => over === paper?.hash);
    expect(first).toMatchObject({ by: 'specialist', person: specialist.person });
    expect(await h.told(first?.evidence)).toMatchObject({ outcome: 'passed' });
    expect(await asked()).toEqual([['head', 'head']]);
    // Pressed again by its maker it asks nobody twice.
    expect(await move(back, iins.specialist)).toMatchObject({ kind: 'refused', ground: 'signing-awaited' });
    expect(await asked()).toEqual([['head', 'head']]);
    const acts = (await run.case()).acts.filter(({ over }) => over === paper?.hash);
    expect(acts).toHaveLength(1);

    h.t.at('2026-03-04');
    expect((await beside('head', head, iins.head)).kind).toBe('done');
    const moved = await run.case();
    expect(moved.main).toMatchObject({ kind: 'wait', wait: 'documents' });
    expect(moved.signing).toBeNull();
    expect(await asked()).toEqual([]);
    expect(moved.facts.missingPapers).toMatchObject({ value: 'Еңбек кітапшасы' });
    const notice = moved.documents.find(({ name }) => name === 'returnNotice');
    expect(notice?.hash).toBe(paper?.hash);
    expect(await run.text(notice?.hash)).toContain('2026-03-02');
    expect(await run.text(notice?.hash)).toContain(`Қызметкер ${specialist.person}`);
    const over = moved.acts.filter(({ over: one }) => one === notice?.hash).map(({ by, person: who }) => [by, who]);
    expect(over).toEqual([
      ['specialist', specialist.person],
      ['head', head.person],
    ]);
    await clean();
  });

  it('takes the second act with the key only of whom the rule names, and of another person than the first', async () => {
    const { run, move, beside, asked } = await begin();
    await move(back, iins.specialist);
    expect(await beside('head', head, iins.unitHead)).toMatchObject({ kind: 'refused', ground: 'signature' });
    expect(await beside('head', unitHead, iins.unitHead)).toMatchObject({ kind: 'refused' });
    const acting = { ...head, person: specialist.person, actingFor: { person: head.person, order: '12-Ж' } };
    expect(await beside('head', acting, iins.specialist)).toMatchObject({ kind: 'refused', ground: 'four-eyes' });
    expect(await asked()).toEqual([['head', 'head']]);
    expect((await run.case()).documents.map(({ name }) => name)).not.toContain('returnNotice');
  });

  it('a second signer whose key cannot be checked waits, and the move goes on by itself', async () => {
    const { h, run, move, beside, asked, clean } = await begin();
    await move(back, iins.specialist);
    h.silence();
    expect((await beside('head', head, iins.head)).kind).toBe('unchecked');
    expect(await asked()).toEqual([['head', 'head']]);
    h.restore();
    await h.due();
    await Promise.all([h.tryAgain(), h.tryAgain()]);
    expect(await h.waiting.ofCase(run.id)).toMatchObject([{ state: 'done' }]);
    expect((await run.case()).main).toMatchObject({ kind: 'wait', wait: 'documents' });
    await clean();
  });

  it('the first signer whose key cannot be checked waits too, and then the second is asked', async () => {
    const { h, run, move, asked } = await begin();
    h.silence();
    expect((await move(back, iins.specialist)).kind).toBe('unchecked');
    expect(await asked()).toEqual([]);
    h.restore();
    await h.due();
    await h.tryAgain();
    expect(await h.waiting.ofCase(run.id)).toMatchObject([{ state: 'done' }]);
    expect(await asked()).toEqual([['head', 'head']]);
  });

  it('once the draft is another one the acts over the old no longer stand, nobody is asked, and all sign the new one', async () => {
    const { h, run, task, tick, move, beside, asked, clean, applicant } = await begin();
    await tick();
    const draft = (reasons: string) => run.do({ kind: 'draft', task, outcome: 'assign', reasons }, { as: specialist });
    if ((await run.case()).draft?.outcome !== 'assign') await draft('Жасы толды');
    const certify = { move: 'certify', outcome: 'assign' };
    expect((await move(certify, iins.specialist)).kind).toBe('done');
    expect(await asked()).toEqual([['unitHead', 'unit-head']]);
    const old = (await run.case()).draft?.hash;
    await draft('Жасы толды, өтілі жетеді');
    const now = await run.case();
    expect(now.draft?.hash).not.toBe(old);
    expect(now.signing).toBeNull();
    expect(await asked()).toEqual([]);
    const late = { by: 'unitHead', kind: 'eds', over: old as never, signature: await h.sign(iins.unitHead, await run.text(old)) } as const;
    expect(await signPaper(h.t.deps, run.id, { key: key(), saw: null, signature: late }, unitHead)).toMatchObject({
      ground: 'act-other-bytes',
    });

    expect((await move(certify, iins.specialist)).kind).toBe('done');
    expect((await beside('unitHead', unitHead, iins.unitHead)).kind).toBe('done');
    // The applicant signs last, at the counter's side or in the cabinet: with the own key, under the own number.
    expect((await run.case()).main).toMatchObject({ kind: 'step', step: 'specialist' });
    const citizen: Actor = { kind: 'party', role: 'applicant', person: 'citizen-1' };
    expect(await beside('applicant', citizen, iins.head)).toMatchObject({ kind: 'refused', ground: 'signature' });
    expect((await beside('applicant', citizen, applicant.iin ?? '')).kind).toBe('done');
    const certified = await run.case();
    expect(certified.main).toMatchObject({ kind: 'step', step: 'unitHead' });
    const standing = certified.acts.filter(({ over }) => over === certified.draft?.hash).map(({ by }) => by);
    expect(standing).toEqual(expect.arrayContaining(['specialist', 'unitHead', 'applicant']));
    await clean();
  });

  it('a party signs with the own key beside the officer, in one press or before; the act is the party’s', async () => {
    const { h, run, task, tick, move, applicant } = await begin();
    await tick();
    if ((await run.case()).draft?.outcome !== 'assign') await run.do({ kind: 'draft', task, outcome: 'assign' }, { as: specialist });
    const over = (await run.case()).draft?.hash as never;
    const text = await run.text(over);
    const given = async (by: string, iin: string) => ({ by, kind: 'eds' as const, over, signature: await h.sign(iin, text) });
    const command = { kind: 'move', task, move: 'certify', outcome: 'assign' } as const;
    const press = async (iin: string) => {
      const signatures = [await given('specialist', iins.specialist), await given('applicant', iin)];
      return execute(h.t.deps, run.id, { key: key(), saw: null, command, signatures }, specialist);
    };
    expect(await press(iins.head)).toMatchObject({ kind: 'refused', ground: 'signature' });
    expect((await press(applicant.iin ?? '')).kind).toBe('done');
    const acts = (await run.case()).acts.filter((act) => act.over === over && act.by === 'applicant');
    expect(acts).toMatchObject([{ person: 'citizen-1' }]);
    expect(acts[0]?.post).toBeUndefined();
    expect((await run.case()).signing?.asks.map(({ by }) => by)).toEqual(['unitHead']);
    expect((await move({ move: 'returnForDocuments', reasons: 'x', states: back.states }, iins.specialist)).kind).toBe('done');
    // The other move is the one that is asked for now.
    expect((await run.case()).signing?.command.move).toBe('returnForDocuments');
  });

  it('whoever is asked may decline with reasons, a fact that the paper names may change, or the case be moved on: then nobody is asked', async () => {
    const declined = await begin();
    await declined.move(back, iins.specialist);
    const decline = { kind: 'endSide', taskName: 'engine.signature', end: 'declined' } as const;
    expect(await declined.run.try(decline, { as: head })).toMatchObject({ ground: 'reasons-missing' });
    await declined.run.do({ ...decline, reasons: 'Құжат бар' }, { as: head });
    expect((await declined.run.case()).signing).toBeNull();
    expect(await declined.asked()).toEqual([]);
    expect((await declined.run.log()).map(({ event }) => event)).toContainEqual({
      type: 'signingEnded',
      how: 'declined',
      why: 'Құжат бар',
    });

    const changed = await begin();
    await changed.move(back, iins.specialist);
    await changed.run.do({ kind: 'nameParty', party: { ...changed.applicant, name: 'Басқа Аты' } }, { as: specialist });
    expect((await changed.run.case()).signing).toBeNull();
    expect(await changed.asked()).toEqual([]);

    const left = await begin();
    await left.move(back, iins.specialist);
    await left.run.do({ kind: 'move', task: left.task, move: 'returnToComplete', reasons: 'Толықтыру' }, { as: specialist });
    expect((await left.run.case()).signing).toBeNull();
    expect(await left.asked()).toEqual([]);
    await left.clean();
  });

  it('the second signer finds the task in the list, the text on the case, and signs there; the maker sees who is awaited', async () => {
    const { h, run, move, asked } = await begin();
    await move(back, iins.specialist);
    const { desk } = house({ deps: h.t.deps, regulations: [law], cases: async () => [await run.case()] });
    const second = desk(head.person, 'head', 'provider');
    expect((await second.get('/staff')).text).toContain('Бірлесіп қол қою');
    const page = (await second.get(`/staff/cases/${run.id}`)).text;
    expect(page).toContain(`action="/staff/cases/${run.id}/signatures"`);
    expect(page).toContain('Еңбек кітапшасы');
    const maker = (await desk(specialist.person, 'specialist', 'provider').get(`/staff/cases/${run.id}`)).text;
    expect(maker).toContain('Басқалардың қолы күтілуде');
    expect(maker).not.toContain(`action="/staff/cases/${run.id}/signatures"`);
    const over = (await run.case()).signing?.asks[0]?.over ?? '';
    const sent = await second.post(`/staff/cases/${run.id}/signatures`, {
      key: key(),
      saw: String((await run.case()).seq),
      by: 'head',
      signed: over,
      [`signature.${over}`]: Buffer.from(await h.sign(iins.head, await run.text(over as never))).toString('base64'),
    });
    expect(sent.status).toBe(303);
    expect(await asked()).toEqual([]);
    expect((await run.case()).main).toMatchObject({ kind: 'wait', wait: 'documents' });
  });

  it('a party that is asked finds it in the own cabinet, reads the frozen text, and signs there or declines; nobody else may', async () => {
    const { h, run, task, tick, move, beside, applicant } = await begin();
    await tick();
    if ((await run.case()).draft?.outcome !== 'assign') await run.do({ kind: 'draft', task, outcome: 'assign' }, { as: specialist });
    const { cabinet, desk, deps } = house({ deps: h.t.deps, regulations: [law], cases: async () => [await run.case()] });
    const me = { id: 'citizen-1', iin: applicant.iin ?? '', name: 'Өтініш беруші' };
    const mine = cabinet(me);
    const here = `/my/cases/${run.id}`;
    const awaited = 'Сізден қол қою күтілуде';
    expect((await mine.get('/my')).text).not.toContain(awaited);
    expect((await mine.get(`${here}/sign`)).text).toContain('Мұнда сізден қол қою сұралмайды');
    const early = await mine.post(`${here}/decline-signing`, {
      key: key(),
      saw: String((await run.case()).seq),
      'decline-reasons': 'Келіспеймін',
    });
    expect(early.status).toBe(422);

    await move({ move: 'certify', outcome: 'assign' }, iins.specialist);
    // Brought in at a counter: the case is the applicant's by the number in it.
    expect((await run.case()).registrar.kind).toBe('officer');
    const list = (await mine.get('/my')).text;
    expect(list).toContain(awaited);
    expect(list).toContain(`href="${here}/sign"`);
    expect((await mine.get(here)).text).toContain(`href="${here}/sign"`);
    const page = (await mine.get(`${here}/sign`)).text;
    expect(page).toContain(specialist.person);
    expect(page).toContain(applicant.name);
    expect((await cabinet(me, 'ru').get(`${here}/sign`)).text).toContain('Ожидается ваша подпись');
    const another = cabinet({ id: 'citizen-2', iin: iins.head, name: 'Басқа' });
    expect((await another.get(`${here}/sign`)).status).toBe(404);

    const reply = async (reasons: string) => ({ key: key(), saw: String((await run.case()).seq), 'decline-reasons': reasons });
    const empty = await mine.post(`${here}/decline-signing`, await reply(' '));
    expect([empty.status, (await run.case()).signing?.command.move]).toEqual([422, 'certify']);
    expect((await another.post(`${here}/decline-signing`, await reply('Жоқ'))).status).toBe(404);
    expect((await mine.post(`${here}/decline-signing`, await reply('Мекенжай қате'))).to).toBe(`${here}?done=decline`);
    expect((await run.case()).signing).toBeNull();
    const maker = desk(specialist.person, 'specialist', 'provider');
    expect((await maker.get(`/staff/cases/${run.id}/history`)).text).toContain('Мекенжай қате');
    expect((await mine.get('/my')).text).not.toContain(awaited);

    await move({ move: 'certify', outcome: 'assign' }, iins.specialist);
    await beside('unitHead', unitHead, iins.unitHead);
    const { over } = (await run.case()).signing?.asks.find(({ by }) => by === 'applicant') ?? {};
    const offered = await mine.call('GET', `/cases/${run.id}`);
    expect(offered.body.offers).toMatchObject({ signs: [{ by: 'applicant', over }] });
    expect((await mine.call('GET', `/cases/${run.id}/papers/${over}`)).status).toBe(200);
    const send = async (iin: string) => ({
      key: key(),
      saw: String((await run.case()).seq),
      signed: over ?? '',
      [`signature.${over}`]: Buffer.from(await h.sign(iin, await run.text(over))).toString('base64'),
    });
    const wrong = await mine.post(`${here}/sign`, await send(iins.head));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('басқа адамның');
    h.silence();
    expect((await mine.post(`${here}/sign`, await send(applicant.iin ?? ''))).to).toBe(here);
    const waits = (await mine.get(`${here}/sign`)).text;
    expect(waits).not.toContain(`action="${here}/sign"`);
    expect((await run.case()).main).toMatchObject({ kind: 'step', step: 'specialist' });
    h.restore();
    await h.due();
    await h.tryAgain();
    expect((await run.case()).main).toMatchObject({ kind: 'step', step: 'unitHead' });
    expect(
      deps.policy({ kind: 'party', role: 'applicant', person: 'citizen-1', named: true }, 'act', {
        case: await run.case(),
        task: null,
        office: null,
      }),
    ).not.toBe('allowed');
  });
});
