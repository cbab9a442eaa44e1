import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCode, loadContent, type Message } from '../../src/content/index.ts';
import type { Plant } from './plant.ts';

interface Verdict {
  plant: Plant;
  /** One message, at the line of the fault, which speaks of it. */
  isRight: boolean;
  messages: string[];
}

/** What a check says of each plant; code is run, with the Python of the path. */
export async function judgePlants(plants: readonly Plant[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const plant of plants) verdicts.push(await judge(plant));
  return verdicts;
}

async function judge(plant: Plant): Promise<Verdict> {
  const dir = mkdtempSync(join(tmpdir(), 'planted-fault-'));
  try {
    for (const [file, content] of plant.files) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), content);
    }
    const { messages, programs } = loadContent(dir, { today: '2026-11-23' });
    const isTested = messages.length === 0;
    const all = isTested ? (await checkCode(programs, { python: 'python3' })).messages : messages;
    return { plant, isRight: isRight(plant, all), messages: all.map(format) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function isRight({ file, line, says }: Plant, messages: readonly Message[]): boolean {
  const [only, ...others] = messages;
  return only?.file === file && only.line === line && only.message.includes(says) && others.length === 0;
}

function format({ file, line, rule, message }: Message): string {
  return `${file}:${line} ${rule}: ${message}`;
}
