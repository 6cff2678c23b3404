import { checkLaw, type Fault, hasFaults } from '../check/index.ts';
import { type Asked, type LawCli, tell } from './io.ts';
import { texts } from './texts.ts';

/** `law check`: what the checker finds. Gives 1 when there is a fault of ours, 0 otherwise. */
export function check({ regulations, tools, out, err }: LawCli, { ids, json, language }: Asked): number {
  const unknown = ids.find((id) => !regulations.some((regulation) => regulation.id === id));
  if (unknown !== undefined) {
    err(tell(texts.unknown, language, { id: unknown }));
    return 2;
  }
  const found = checkLaw(regulations, tools).filter((fault) => ids.length === 0 || ids.includes(fault.regulation));
  const failed = hasFaults(found);
  if (json) out(JSON.stringify({ ok: !failed, found }, null, 2));
  else {
    print(found, 'fault', texts.faults);
    print(found, 'warning', texts.warnings);
    print(found, 'law', texts.law);
    if (!failed) out(tell(texts.noFaults, language));
  }
  return failed ? 1 : 0;

  function print(all: readonly Fault[], severity: Fault['severity'], heading: (typeof texts)[keyof typeof texts]): void {
    const these = all.filter((fault) => fault.severity === severity);
    if (these.length === 0) return;
    out(tell(heading, language, { n: these.length }));
    for (const fault of these) out(`  ${fault.regulation}  ${fault.at}: ${fault.text[language]}`);
  }
}
