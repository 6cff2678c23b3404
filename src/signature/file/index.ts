export { certificateFacts } from './inspect.ts';
export { type FileKind, type Recognised, recognise } from './kind.ts';
export { type FileOptions, type FileResult, verifyFile } from './verify-file.ts';
