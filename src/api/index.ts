export { type ApiEnv, createApi, sessionCookie, whoSent } from './app.ts';
export * from './means.ts';
export { begin, placeOf } from './routes/attempts.ts';
export { readableCase, send } from './routes/cases.ts';
export { summarise } from './routes/law.ts';
