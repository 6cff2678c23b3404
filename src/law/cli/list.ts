import { shortRevision } from '../revision.ts';
import { type Asked, type LawCli, tell } from './io.ts';
import { texts } from './texts.ts';

/** `law list`: every edition with its version, title and time in force. */
export function list({ regulations, out }: LawCli, { json, language }: Asked): number {
  if (json) {
    const rows = regulations.map((regulation) => ({
      id: regulation.id,
      version: shortRevision(regulation),
      title: regulation.title,
      inForce: regulation.inForce,
      standsIn: regulation.standsIn,
    }));
    out(JSON.stringify(rows, null, 2));
    return 0;
  }
  for (const regulation of regulations) {
    const { from, until } = regulation.inForce;
    const end = until ? tell(texts.until, language, { date: until }) : tell(texts.open, language);
    const mark = regulation.standsIn ? ` · ${tell(texts.standsIn, language)}` : '';
    out(`${regulation.id}  ${shortRevision(regulation)}  ${from} – ${end}${mark}`);
    out(`    ${regulation.title[language]}`);
  }
  return 0;
}
