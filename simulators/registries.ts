import type { CaseParty, LookUp, Registries, RegistryAnswer } from '../src/casework/index.ts';
import type { FactValue } from '../src/law/index.ts';
import { type Firm, firms, population, type Resident } from './population.ts';

/**
 * Stand-in for the state registries behind the gateway: answers from the made-up population. `silence` names registries that do not
 * answer, so that silence can be seen.
 */
export type StandInRegistries = Registries & { readonly silence: Set<string> };

/** Makes the stand-in. */
export function standInRegistries(): StandInRegistries {
  const silence = new Set<string>();
  const byNumber = new Map<string, Resident>(population.map((resident) => [resident.iin, resident]));
  return {
    standIn: true,
    silence,
    ask: async (lookUp, { parties }) => {
      if (silence.has(lookUp.registry)) return { kind: 'notAnswered', reason: 'the registry does not answer' };
      const party = partyOf(parties, lookUp);
      const firm = firms.find((one) => one.bin === party?.bin);
      if (firm && lookUp.registry === 'legal-entities') return aboutFirm(firm);
      const resident = party?.iin ? byNumber.get(party.iin) : undefined;
      return resident ? answerAbout(resident, lookUp) : none(lookUp);
    },
  };
}

/** Who is asked about: the party of the look-up, or the applicant where the question is about the case. */
function partyOf(parties: readonly CaseParty[], lookUp: LookUp): CaseParty | undefined {
  return parties.find((party) => party.role === (lookUp.role ?? 'applicant') && party.n === lookUp.n);
}

const none = (lookUp: LookUp): RegistryAnswer => ({
  kind: 'none',
  raw: JSON.stringify({ standIn: true, registry: lookUp.registry, found: false }),
});

function aboutFirm(firm: Firm): RegistryAnswer {
  const raw = JSON.stringify({ standIn: true, registry: 'legal-entities', found: true, bin: firm.bin });
  return { kind: 'found', facts: {}, party: { name: firm.name }, raw };
}

function answerAbout(resident: Resident, lookUp: LookUp): RegistryAnswer {
  if (lookUp.registry === 'persons') {
    const facts = pick(lookUp, { residence: resident.address, ...identityCardOf(resident) });
    const raw = JSON.stringify({ standIn: true, registry: 'persons', found: true, iin: resident.iin });
    return { kind: 'found', facts, party: { name: resident.name, birthDate: resident.birthDate, sex: resident.sex }, raw };
  }
  const record = resident.records[lookUp.registry] ?? usual[lookUp.registry];
  if (!record) return none(lookUp);
  return {
    kind: 'found',
    facts: pick(lookUp, record),
    raw: JSON.stringify({ standIn: true, registry: lookUp.registry, found: true, record }),
  };
}

/** What a registry says of everybody of whom nothing else is written down: a signature that was just taken is still good. */
const usual: { readonly [registry: string]: { readonly [fact: string]: FactValue } } = { nca: { signatureState: 'good' } };

/** The identity card of a resident: of a series that is not issued. */
const identityCardOf = ({ id }: Resident) => ({
  idKind: 'identityCard',
  idNumber: `0990${id.replaceAll(/\D/g, '').padStart(5, '0')}`,
  idIssuer: 'ҚР ІІМ',
  idIssuedOn: '2020-06-15',
});

/** Of a record, the facts that the question asks for, under the names that the regulation gives them. */
function pick(lookUp: LookUp, record: { readonly [fact: string]: FactValue }): { readonly [ref: string]: FactValue } {
  return Object.fromEntries(
    lookUp.fills.flatMap((ref) => {
      const value = record[ref.split('.').at(-1) ?? ref];
      return value === undefined ? [] : [[ref, value]];
    }),
  );
}
