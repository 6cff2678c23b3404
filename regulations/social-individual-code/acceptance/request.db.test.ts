import { expect, it } from 'vitest';
import type { Actor } from '../../../src/casework/index.ts';
import { acceptance } from '../../../src/store/testing/acceptance.ts';
import { person, type Saying, type Town, town } from '../../../src/testing/index.ts';
import { socialIndividualCode } from '../index.ts';

acceptance('social individual code: request', () => {
  const consumer: Actor = { kind: 'party', role: 'applicant', person: 'consumer-1' };

  const stored = {
    socialCode: 'AB1CD23EFGH45678',
    surname: 'Серікқызы',
    givenName: 'Әсем',
    birthDate: '1980-04-01',
    issuedBy: 'ЗТМО РМҚК',
    registeredOn: '2000-02-01',
    issuedOn: '2000-02-01',
  } as const;

  const nca =
    (signatureState: string): Saying =>
    ({ registry }) =>
      registry === 'nca' ? { kind: 'found', facts: { signatureState }, raw: `{"state":"${signatureState}"}` } : undefined;
  const centre: Saying = ({ registry }) => (registry === 'state-centre-codes' ? { kind: 'found', facts: stored, raw: '{}' } : undefined);

  function newTown(...sayings: readonly Saying[]): Town {
    const t = town({ regulations: [socialIndividualCode] });
    t.at('2013-03-18', '10:00');
    for (const saying of sayings) t.says(saying);
    return t;
  }

  async function ask(t: Town) {
    const a = await t.begin('social-individual-code', 'portal', { actor: consumer });
    await a.put({ kind: 'party', party: person('applicant', { born: '1980-04-01' }) });
    return a;
  }

  async function signed(t: Town) {
    const a = await ask(t);
    await a.complete();
    return a;
  }

  const fieldsOf = (text: string | undefined) =>
    Object.fromEntries(
      (JSON.parse(text ?? '{"fields":[]}').fields as { name: string; value: unknown }[]).map(({ name, value }) => [name, value]),
    );

  it('social-individual-code/A1', async () => {
    const t = newTown(nca('good'), centre);
    const c = await (await signed(t)).register();
    expect((await c.case()).status).toBe('open');
    t.at('2013-03-18', '10:02');
    await c.runSystem();
    const done = await c.case();
    expect(done).toMatchObject({ status: 'ended', endedHow: 'informed', application: null, claims: [], clocks: {} });
    const paper = fieldsOf(await c.paper('certificate'));
    expect(socialIndividualCode.documents.certificate?.fields).toHaveLength(14);
    expect(Object.keys(paper)).toEqual([
      'origin',
      'uniqueNumber',
      'date',
      'time',
      'issuer',
      'code',
      'surname',
      'givenName',
      'birthDate',
      'branch',
      'registeredOn',
      'issuedOn',
      'barcode',
    ]);
    expect(paper).toMatchObject({
      code: { kind: 'text', text: 'AB1CD23EFGH45678' },
      date: { kind: 'date', date: '2013-03-18' },
      time: { kind: 'text', text: '10:02' },
      birthDate: { kind: 'date', date: '1980-04-01' },
    });
    expect(done.documents[0]?.number).toMatchObject({ journal: 'social-code-certificates', value: 1 });
    expect(done.acts.at(-1)).toMatchObject({
      by: 'centreSystem',
      kind: 'serverKey',
      person: 'key:state-centre',
      over: done.documents[0]?.hash,
    });
    expect(Object.values(done.deliveries)).toEqual([
      expect.objectContaining({ document: 'certificate', channels: [{ channel: 'portal', state: 'sent' }] }),
    ]);
  });

  it('social-individual-code/A2', async () => {
    const t = newTown(nca('good'), centre);
    const a = await ask(t);
    // A wrong password leaves the attempt at process 1: the guard before process 2 does not let it on to the form.
    expect(a.need()).toMatchObject({ kind: 'signIn', gate: 'logIn' });
    expect(a.view().attempt.passed).toEqual([]);
    expect(await a.tryRegister()).toMatchObject({ kind: 'refused', ground: 'gates-not-passed' });
    expect(t.asked).toEqual([]);
    const logIn = socialIndividualCode.entries.portal?.gates[0];
    expect(logIn).toMatchObject({ printed: '1-үдеріс', fails: { ground: 'R1' } });
  });

  // Readings C3, C10: the check runs at the choice of the certificate; out of term is process 5 as well.
  it('social-individual-code/A3', async () => {
    const t = newTown(nca('good'), centre);
    t.spoilSignaturesOf('applicant', 'bad');
    const ended = await (await signed(t)).view();
    expect(ended.attempt.end).toMatchObject({ kind: 'failed', gate: 'certificate', grounds: ['R2'] });
    expect(ended.attempt.passed).toEqual(['logIn', 'request']);
    expect(ended.attempt.acts).toEqual([]);
    expect(t.asked).toEqual([]);
  });

  it('social-individual-code/A4', async () => {
    const t = newTown(nca('revoked'), centre);
    const c = await (await signed(t)).register();
    await c.runSystem();
    const done = await c.case();
    expect(done).toMatchObject({ status: 'ended', endedHow: 'refused' });
    expect(fieldsOf(await c.paper('errorAnswer'))).toMatchObject({
      errorCode: { words: { ru: '02 – регистрационное свидетельство отозвано' } },
    });
    expect(done.acts.at(-1)).toMatchObject({ by: 'centreSystem', kind: 'serverKey', over: done.documents[0]?.hash });
    expect(Object.values(done.deliveries)).toEqual([
      expect.objectContaining({ document: 'errorAnswer', channels: [{ channel: 'portal', state: 'sent' }] }),
    ]);
    expect(t.asked.map(({ registry }) => registry)).toEqual(['nca']);
  });

  it('social-individual-code/A5', async () => {
    const t = newTown(nca('good'));
    const c = await (await signed(t)).register();
    await c.runSystem();
    const done = await c.case();
    expect(done).toMatchObject({ status: 'ended', endedHow: 'refused' });
    expect(done.documents.map(({ name, number }) => [name, number])).toEqual([['refusal', null]]);
    expect(fieldsOf(await c.paper('refusal'))).toMatchObject({
      ground: { items: [{ ru: 'отсутствие запрошенных данных в 2-ИС' }] },
      errorCode: { words: { ru: '10 – данные в 2-ИС отсутствуют' } },
    });
    expect(done.numbers.map(({ journal }) => journal)).toEqual(['requests']);
  });

  // The form has one field, and it is the number of the person of the account: none can be typed over it.
  it('social-individual-code/A6', async () => {
    const t = newTown(nca('good'), centre);
    expect(socialIndividualCode.entries.portal?.collects).toEqual(['applicant.iin']);
    const a = await ask(t);
    await expect(a.put({ kind: 'facts', facts: { 'applicant.iin': '800401499003' } })).rejects.toThrow('fact-unknown');
    await expect(a.put({ kind: 'party', party: person('applicant', { born: '1981-01-01' }) })).rejects.toThrow('not-yours');
    await expect(a.put({ kind: 'dropParty', role: 'applicant', n: 1 })).rejects.toThrow('not-yours');
    expect(a.view().attempt.parties).toEqual([person('applicant', { born: '1980-04-01' })]);
  });

  // Reading C8: the certificate's number is compared with the request's before signing, as in the sister service.
  it('social-individual-code/A7', async () => {
    const t = newTown(nca('otherPerson'), centre);
    t.spoilSignaturesOf('applicant', 'bad');
    const a = await signed(t);
    expect(a.view().attempt.end).toMatchObject({ gate: 'certificate' });
    expect(a.view().application).toBeNull();
    const checked: string[] = [];
    const other = newTown();
    const { checkCertificate } = other.deps.signatures;
    Object.assign(other.deps.signatures, {
      checkCertificate: (given: Parameters<typeof checkCertificate>[0]) => {
        checked.push(given.signer.iin ?? '');
        return checkCertificate(given);
      },
    });
    await signed(other);
    expect(checked).toEqual([person('applicant', { born: '1980-04-01' }).iin]);
  });

  // Reading gateway: no term and no outcome is printed for a gateway that is silent.
  it('social-individual-code/A8', async () => {
    const t = newTown(nca('good'), ({ registry }) =>
      registry === 'state-centre-codes' ? { kind: 'notAnswered', reason: 'silent' } : undefined,
    );
    const a = await signed(t);
    const c = await a.register('pressed-once');
    await c.runSystem();
    expect(await c.case()).toMatchObject({ status: 'open', main: { kind: 'step', step: 'lookUp' }, documents: [] });
    const again = await a.tryRegister('pressed-once');
    expect(again).toMatchObject({ kind: 'done', repeated: true, case: { id: c.id } });
    const third = await a.tryRegister('pressed-twice');
    expect(third).toMatchObject({ kind: 'done', case: { id: c.id } });
    t.says(centre);
    await c.runSystem();
    expect(await c.case()).toMatchObject({ status: 'ended', endedHow: 'informed' });
  });

  // The registration itself is the portal's (identity); the service asks for the sign-in before anything else.
  it('social-individual-code/A9', async () => {
    const t = newTown();
    const a = await t.begin('social-individual-code', 'portal', { actor: consumer });
    expect(a.need()).toEqual({ kind: 'signIn', gate: 'logIn' });
    await a.put({ kind: 'signedIn' });
    expect(a.need()).toMatchObject({ kind: 'form', gate: 'request', missing: [expect.stringMatching(/^applicant/)] });
  });

  // That the saved file verifies offline is a reading; here: what is signed are the bytes kept, in both languages, with the barcode.
  it('social-individual-code/A10', async () => {
    const t = newTown(nca('good'), centre);
    const c = await (await signed(t)).register();
    await c.runSystem();
    const done = await c.case();
    const [certificate] = done.documents;
    const bytes = await t.deps.blobs.get(certificate?.hash ?? ('' as never));
    const paper = JSON.parse(new TextDecoder().decode(bytes));
    expect(paper.title).toMatchObject({
      kk: 'Әлеуметтік жеке код беру туралы куәлік',
      ru: 'Свидетельство о присвоении социального индивидуального кода',
    });
    expect(paper.fields.at(-1)).toMatchObject({ name: 'barcode', value: { kind: 'code', code: 'barcode' } });
    expect(paper.fields.every(({ label }: { label: { kk: string; ru: string } }) => label.kk && label.ru)).toBe(true);
    expect(socialIndividualCode.documents.certificate?.languages).toEqual(['kk', 'ru']);
    expect(done.acts.find(({ kind }) => kind === 'serverKey')?.over).toBe(certificate?.hash);
  });

  // Reading survey: both answers are required; the three options are printed.
  it('social-individual-code/A11', async () => {
    const t = newTown();
    const a = await t.begin('social-individual-code', 'questionnaire', { actor: consumer });
    await a.put({ kind: 'facts', facts: { processSatisfaction: 'partly' } });
    expect(a.need()).toMatchObject({ kind: 'form', missing: ['informationSatisfaction'] });
    expect(await a.tryRegister()).toMatchObject({ kind: 'refused', ground: 'gates-not-passed' });
    await expect(a.put({ kind: 'facts', facts: { informationSatisfaction: 'veryMuch' } })).rejects.toThrow('fact-invalid');
    await a.put({ kind: 'facts', facts: { informationSatisfaction: 'satisfied' } });
    const c = await a.register();
    expect(await c.case()).toMatchObject({ status: 'ended', endedHow: 'answered' });
    expect(Object.keys(fieldsOf(await c.paper('questionnaire')))).toEqual(['service', 'processSatisfaction', 'informationSatisfaction']);
    expect(socialIndividualCode.facts.processSatisfaction).toMatchObject({ options: ['notSatisfied', 'partly', 'satisfied'] });
  });

  it('a certification authority that is silent keeps the request open: nobody is refused by silence', async () => {
    const t = newTown(({ registry }) => (registry === 'nca' ? { kind: 'notAnswered', reason: 'silent' } : undefined));
    const c = await (await signed(t)).register();
    await c.runSystem();
    expect(await c.case()).toMatchObject({ status: 'open', main: { step: 'signatureCheck' } });
  });
});
