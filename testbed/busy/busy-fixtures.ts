import { readFileSync } from 'node:fs';
import type { Ignored } from '../../src/domain/busy-reading.ts';
import type { Interval } from '../../src/domain/study-request.ts';

/** What a busy calendar comes to in BUSY_RANGE for somebody in `timeZone`, New York where it is absent. */
export interface Expected {
  timeZone?: string;
  intervals?: Interval[];
  /** What is passed over, where anything is. */
  ignored?: Ignored[];
  fault?: { code: string; message: string };
}

/** December 2026 to March 2027 in New York. */
export const BUSY_RANGE: Interval = {
  startsAt: '2026-12-01T00:00:00-05:00',
  endsAt: '2027-04-01T00:00:00-04:00',
};

export function fixtureUrl(file: string): URL {
  return new URL(`./files/${file}`, import.meta.url);
}

export function readExpected(): Record<string, Expected> {
  return JSON.parse(readFileSync(fixtureUrl('expected.json'), 'utf8')) as Record<string, Expected>;
}
