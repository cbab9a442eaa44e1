export type { Program } from './code-fences.ts';
export {
  type BankNote,
  type BankSource,
  type ImportedPack,
  isBankFile,
  packFiles,
  readBank,
} from './import/index.ts';
export { loadContent } from './load.ts';
export type { Message } from './message.ts';
export { checkOriginality } from './originality.ts';
export { checkCode } from './run-code.ts';
export { highlightStylesheet } from './stylesheet.ts';
