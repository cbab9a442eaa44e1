export type { Program } from './code-fences.ts';
export { loadContent } from './load.ts';
export type { Message } from './message.ts';
export { checkOriginality } from './originality.ts';
export { checkCode } from './run-code.ts';
export { highlightStylesheet } from './stylesheet.ts';
