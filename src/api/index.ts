export { type ApiEnv, createApi, sessionCookie, whoSent } from './app.ts';
export { type BatchKind, batchKindsInLaw, batchKindsOf, type MemberRow, membersOf, waitingFor } from './batch-lists.ts';
export * from './means.ts';
export { begin, placeOf } from './routes/attempts.ts';
export { actOf, awardCommand, basisOf } from './routes/award-schemas.ts';
export { type BatchCommand, sendToBatch } from './routes/batches.ts';
export { lookUp, readableCase, send, sign } from './routes/cases.ts';
export { summarise } from './routes/law.ts';
export { answerOwnOffer, type OfferAnswer, offerAnswers } from './routes/offers.ts';
