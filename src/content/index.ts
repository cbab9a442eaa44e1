export type { Program } from './code-fences.ts';
export { type LoadedContent, type LoadOptions, loadContent } from './load.ts';
export type { Message } from './message.ts';
export { findSharedRuns, type SharedRun } from './originality.ts';
export type { SourceFile } from './page.ts';
export { type CheckCodeOptions, checkCode } from './run-code.ts';
export { highlightStylesheet } from './stylesheet.ts';
