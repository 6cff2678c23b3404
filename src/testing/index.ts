export type { AttemptRun } from './attempt-run.ts';
export type { CaseRun, StepOptions, WithoutTask } from './case-run.ts';
export * from './memory-store.ts';
export * from './people.ts';
export * from './town.ts';
