/** A payment of a message of the fixed form, as a bank's reader takes it apart. */
export type MtPayment = {
  readonly reference: string;
  readonly amount: number;
  readonly iban: string;
  readonly name: string;
  readonly idn: string;
  readonly sector: string;
  readonly knp: string;
  readonly assign: readonly string[];
};

export type MtMessage = {
  readonly reference: string;
  readonly from: string;
  readonly to: string;
  readonly payments: readonly MtPayment[];
  readonly total: number;
};

const must = (text: string, form: RegExp): RegExpExecArray => form.exec(text) ?? fail(text, form);
const fail = (text: string, form: RegExp): never => {
  throw new Error(`«${text.slice(0, 80)}» is not ${form}`);
};
const amountOf = (text: string) =>
  Number(
    must(text, /^KZT(\d+),(\d\d)$/)
      .slice(1)
      .join(''),
  );

/** Takes messages MT 102 apart line by line in the order of the form; throws on the first line that is out of place. */
export function readMt102(text: string): readonly MtMessage[] {
  const lines = text.split('\r\n');
  let at = 0;
  const take = (form: RegExp): string => must(lines[at++] ?? '', form)[1] ?? '';
  const messages: MtMessage[] = [];
  while (at < lines.length - 1) {
    take(/^\{1:F01[A-Z]{6}KZ(\d{16})\}$/);
    take(/^\{2:I102SCLEAR000000U3003\}$/);
    take(/^\{4:$/);
    const reference = take(/^:20:([A-Z0-9-]{1,16})$/);
    const from = take(/^:52B:([A-Z0-9]{8})$/);
    const to = take(/^:57B:([A-Z0-9]{8})$/);
    for (const form of [/^:70:$/, /^\/DATE\/\d{6}$/, /^\/SEND\/07$/, /^\/PSO\/01$/, /^\/PRT\/05$/]) take(form);
    const payments: MtPayment[] = [];
    while (lines[at]?.startsWith(':21:')) {
      const own = take(/^:21:(\d{10})$/);
      const amount = amountOf(take(/^:32B:(KZT\d+,\d\d)$/));
      for (const form of [/^:50:\/D\/KZ\w{18}$/, /^\/NAME\/[A-Z0-9 ]{1,60}$/, /^\/IDN\/\d{12}$/, /^\/IRS\/1$/, /^\/SECO\/\d$/]) take(form);
      const iban = take(/^:59:(KZ\w{18})$/);
      const name = take(/^\/NAME\/([A-Z '.-]{1,60})$/);
      const idn = take(/^\/IDN\/(\d{12})$/);
      take(/^\/IRS\/1$/);
      const sector = take(/^\/SECO\/(\d)$/);
      take(/^:70:\/NUM\/(\d+)$/);
      take(/^\/VO\/01$/);
      const knp = take(/^\/KNP\/(\d{3})$/);
      const assign = [take(/^\/ASSIGN\/([A-Z0-9 /\-?:().,'+]{1,62})$/)];
      while (lines[at] !== undefined && !/^(:|-\})/.test(lines[at] ?? '')) assign.push(take(/^([A-Z0-9 /\-?:().,'+]{1,70})$/));
      payments.push({ reference: own, amount, iban, name, idn, sector, knp, assign });
    }
    const total = amountOf(take(/^:32A:\d{6}(KZT\d+,\d\d)$/));
    take(/^-\}$/);
    messages.push({ reference, from, to, payments, total });
  }
  return messages;
}
