export type { BankNote, BankSource } from './bank.ts';
export { type ImportedPack, packFiles } from './pack-files.ts';
export { isBankFile, readBank } from './read-bank.ts';
