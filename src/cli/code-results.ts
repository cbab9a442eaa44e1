import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Program } from '../content/index.ts';
import { perObject } from '../domain/per-object.ts';

const Count = z.int().min(0);

const Results = z.strictObject({
  /** Of the content that was published last: its tested blocks, and those of which nobody knows whether they pass. */
  blocks: z.strictObject({ all: Count, notRun: Count }),
  /** By the hash of their text: prose around them may change. */
  passed: z.array(z.string()),
  failed: z.array(z.string()),
});

/** What is known of the tested code of a data folder's content. */
export type CodeResults = z.output<typeof Results>;

const resultsFile = (dataDir: string) => join(dataDir, 'code-results.json');

/** Undefined where the file is missing or is none of ours: then nothing is known, and all is run again. */
export function readCodeResults(dataDir: string): CodeResults | undefined {
  try {
    return Results.safeParse(JSON.parse(readFileSync(resultsFile(dataDir), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export function keepCodeResults(dataDir: string, results: CodeResults): void {
  const draft = `${resultsFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(results)}\n`);
  renameSync(draft, resultsFile(dataDir));
}

export const hashProgram = perObject(({ fences }: Program): string => {
  const sources = fences.map(({ source }) => source);
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 32);
});
