import type { Interval } from './study-request.ts';

/** A part of an uploaded calendar that was passed over. */
export interface Ignored {
  /** 1-based, in the file. */
  line: number;
  reason: string;
}

/** What an uploaded calendar of busy times comes to. */
export interface BusyReading {
  /** When the person is busy: sorted, apart from each other, inside the range that was asked for, in UTC. */
  intervals: Interval[];
  /** By line. What is there and not here was read. */
  ignored: Ignored[];
}
