import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Reference } from './reference.ts';
import type { CheckTools } from './tools.ts';

/** What a rule looks at: the regulation, everything that it names, and the tools from outside. */
export type Subject = { readonly regulation: Regulation; readonly references: readonly Reference[]; readonly tools: CheckTools };

/** One rule, or a few that belong together: gives what is wrong. */
export type Rule = (subject: Subject) => Iterable<Found>;
