export type { BuildCache } from './build-cache.ts';
export type { Program } from './code-fences.ts';
export {
  type BankNote,
  type BankSource,
  type ImportedPack,
  isBankFile,
  packFiles,
  readBank,
} from './import/index.ts';
export { type LoadedContent, loadContent } from './load.ts';
export type { Message } from './message.ts';
export { checkOriginality } from './originality.ts';
export { checkCode } from './run-code.ts';
export { highlightStylesheet } from './stylesheet.ts';
