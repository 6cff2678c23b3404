import { SaxesParser } from 'saxes';
import { readIban } from '../../base/index.ts';
import { readAmount } from '../camt053.ts';

/**
 * Structure of pain.001.001.09 as far as the writer uses it, element by element in the order of the schema (ISO 20022 message
 * definition; an element may come `min` to `max` times). A leaf has a check instead of children. Made from the message definition, not
 * from the writer, so that the two can disagree.
 */
type Node = {
  readonly min: number;
  readonly max: number;
  readonly children?: Readonly<Record<string, Node>>;
  readonly leaf?: (text: string, attributes: Readonly<Record<string, string>>) => boolean;
  readonly choice?: boolean;
};

const leaf = (test: (text: string, attributes: Readonly<Record<string, string>>) => boolean, min = 1, max = 1): Node => ({
  min,
  max,
  leaf: test,
});
const group = (children: Readonly<Record<string, Node>>, min = 1, max = 1, choice = false): Node => ({ min, max, children, choice });
const text = (length: number) => (value: string) => value.length >= 1 && value.length <= length;
const bic = (value: string) => /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value);
const decimalNumber = (value: string) => /^\d{1,16}(\.\d{1,17})?$/.test(value) && value.replace('.', '').length <= 18;
const dateTime = (value: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(value) && !Number.isNaN(Date.parse(value));
const date = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);
const count = (value: string) => /^\d{1,15}$/.test(value);

const other = group({ Id: leaf(text(35)), SchmeNm: leaf(text(35), 0), Issr: leaf(text(35), 0) }, 1, 99);
const partyId = group(
  {
    OrgId: group({ AnyBIC: leaf(bic, 0), LEI: leaf(text(20), 0), Othr: other }),
    PrvtId: group({ DtAndPlcOfBirth: leaf(text(1), 0), Othr: other }),
  },
  0,
  1,
  true,
);
const party = (min: number) => group({ Nm: leaf(text(140), 0), PstlAdr: leaf(text(1), 0), Id: partyId, CtryOfRes: leaf(text(2), 0) }, min);
const account = (min: number) =>
  group(
    {
      Id: group({ IBAN: leaf((value) => typeof readIban(value) === 'string'), Othr: other }, 1, 1, true),
      Tp: leaf(text(4), 0),
      Ccy: leaf(text(3), 0),
    },
    min,
  );
const agent = (min: number) =>
  group({ FinInstnId: group({ BICFI: leaf(bic, 0), ClrSysMmbId: leaf(text(35), 0), Nm: leaf(text(140), 0) }) }, min);
const paymentType = group({ InstrPrty: leaf((value) => value === 'NORM' || value === 'HIGH', 0), SvcLvl: leaf(text(4), 0, 99) }, 0);

const transfer = group(
  {
    PmtId: group({ InstrId: leaf(text(35), 0), EndToEndId: leaf(text(35)), UETR: leaf(text(36), 0) }),
    PmtTpInf: paymentType,
    Amt: group({ InstdAmt: leaf((value, { Ccy }) => Ccy === 'KZT' && readAmount(value) !== undefined && value.length <= 19) }, 1, 1, true),
    UltmtDbtr: party(0),
    CdtrAgt: agent(0),
    Cdtr: party(0),
    CdtrAcct: account(0),
    UltmtCdtr: party(0),
    RmtInf: group({ Ustrd: leaf(text(140), 0, 9999) }, 0),
  },
  1,
  1_000_000,
);

const sums = { NbOfTxs: leaf(count), CtrlSum: leaf(decimalNumber, 0) };

const document = group({
  CstmrCdtTrfInitn: group({
    GrpHdr: group({ MsgId: leaf(text(35)), CreDtTm: leaf(dateTime), ...sums, InitgPty: party(1) }),
    PmtInf: group(
      {
        PmtInfId: leaf(text(35)),
        PmtMtd: leaf((value) => ['CHK', 'TRF', 'TRA'].includes(value)),
        BtchBookg: leaf((value) => value === 'true' || value === 'false', 0),
        NbOfTxs: leaf(count, 0),
        CtrlSum: leaf(decimalNumber, 0),
        PmtTpInf: paymentType,
        ReqdExctnDt: group({ Dt: leaf(date), DtTm: leaf(dateTime) }, 1, 1, true),
        Dbtr: party(1),
        DbtrAcct: account(1),
        DbtrAgt: agent(1),
        UltmtDbtr: party(0),
        CdtTrfTxInf: transfer,
      },
      1,
      99_999,
    ),
  }),
});

/** The faults of a pain.001.001.09 text: structure, order, lengths, forms, and sums against the payments. Empty when there are none. */
export function faultsOfPain001(xml: string): readonly string[] {
  const faults: string[] = [];
  type Open = { readonly name: string; readonly node: Node | undefined; readonly counts: Map<string, number>; text: string; last: number };
  const stack: Open[] = [];
  const root = group({ Document: document });
  stack.push({ name: '', node: root, counts: new Map(), text: '', last: -1 });
  const parser = new SaxesParser({ xmlns: true });
  const declared = new Map<string, string>();
  let payments = 0;
  let total = 0;
  let attributes: Record<string, string> = {};
  parser.on('error', (error) => faults.push(error.message));
  parser.on('doctype', () => faults.push('a document type'));
  parser.on('opentag', (tag) => {
    const parent = stack.at(-1);
    attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, value]) => [name, typeof value === 'object' ? value.value : value]),
    );
    if (tag.uri !== 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09') faults.push(`namespace of ${tag.local}`);
    const names = Object.keys(parent?.node?.children ?? {});
    const place = names.indexOf(tag.local);
    if (place < 0) faults.push(`${tag.local} has no place in ${parent?.name}`);
    else if (parent && place < parent.last) faults.push(`${tag.local} comes too late in ${parent.name}`);
    if (parent) {
      parent.last = Math.max(parent.last, place);
      parent.counts.set(tag.local, (parent.counts.get(tag.local) ?? 0) + 1);
    }
    stack.push({ name: tag.local, node: parent?.node?.children?.[tag.local], counts: new Map(), text: '', last: -1 });
  });
  parser.on('text', (part) => {
    const open = stack.at(-1);
    if (open) open.text += part;
  });
  parser.on('closetag', () => {
    const open = stack.pop();
    if (!open?.node) return;
    const path = `${stack.map((one) => one.name).join('/')}/${open.name}`;
    if (open.node.leaf) {
      if (!open.node.leaf(open.text, attributes)) faults.push(`${path} is «${open.text}»`);
      if (open.name === 'InstdAmt') {
        payments++;
        total += readAmount(open.text) ?? Number.NaN;
      } else if (open.name === 'NbOfTxs' || open.name === 'CtrlSum') declared.set(`${stack.at(-1)?.name}/${open.name}`, open.text);
      return;
    }
    if (open.text.trim() !== '') faults.push(`${path} has text of its own`);
    const children = Object.entries(open.node.children ?? {});
    const chosen = children.filter(([name]) => open.counts.has(name));
    if (open.node.choice && chosen.length !== 1) faults.push(`${path} must choose one`);
    for (const [name, child] of children) {
      const times = open.counts.get(name) ?? 0;
      if (times > child.max || (times < child.min && !open.node.choice)) faults.push(`${name} comes ${times} times in ${path}`);
    }
  });
  parser.write(xml).close();
  for (const place of ['GrpHdr', 'PmtInf']) {
    if (Number(declared.get(`${place}/NbOfTxs`)) !== payments) faults.push(`${place} counts other payments`);
    if (readAmount(declared.get(`${place}/CtrlSum`) ?? '') !== total) faults.push(`${place} sums other amounts`);
  }
  return faults;
}
