import { drawCurves } from '../draw-curves.ts';

/** What a process was like at one moment. */
export interface Sample {
  seconds: number;
  memoryBytes: number;
  descriptors: number;
  walBytes: number;
}

interface Kind {
  title: string;
  read: (sample: Sample) => number;
  /** Its highest value with its unit. */
  say: (most: number) => string;
}

const KINDS: Kind[] = [
  { title: 'Memory', read: (each) => each.memoryBytes, say: (most) => `${Math.round(most / 1e6)} MB` },
  { title: 'Descriptors', read: (each) => each.descriptors, say: String },
  { title: 'Write-ahead log', read: (each) => each.walBytes, say: (most) => `${(most / 1e6).toFixed(1)} MB` },
];

/** Memory, descriptors and write-ahead log over the time of a soak, as an SVG. */
export function drawSoak(samples: readonly Sample[]): string {
  const seconds = (samples.at(-1)?.seconds ?? 0) + 1;
  const ends = ['0 s', `${seconds} s`] as const;
  const curves = KINDS.map(({ title, read, say }) => ({
    title,
    most: `at most ${say(Math.max(0, ...samples.map(read)))}`,
    points: samples.map((sample) => ({ x: sample.seconds, y: read(sample) })),
    ends,
  }));
  const label = `Memory, descriptors and write-ahead log over ${seconds} seconds`;
  return drawCurves(label, curves);
}
