import type { CaseRun } from '../../../src/testing/index.ts';
import { categories } from '../facts.ts';

/** The categories that the body may state today for the person of a case. */
export async function subjectCategory(c: CaseRun): Promise<readonly string[]> {
  const open: string[] = [];
  for (const category of Object.keys(categories)) {
    const result = await c.try({ kind: 'recordFact', key: 'category', stated: { value: category }, origin: 'officer' });
    if (result.kind === 'done') open.push(category);
    else if (result.kind !== 'refused' || result.ground !== 'fact-invalid') throw new Error(`unexpected: ${result.kind}`);
  }
  return open;
}
