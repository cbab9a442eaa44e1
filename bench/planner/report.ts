import { pathToFileURL } from 'node:url';

/** How large a run is, and from which seed; everything else about a measure is fixed. */
export interface BenchOptions {
  quick: boolean;
  seed: number;
  /** How many random requests or lives; absent: 10,000, or fewer where it is quick. */
  count?: number;
  /** The titles of the 240 questions, tab-separated. */
  titlesFile: string;
  /** Whether to find bounds on the optimum anew, instead of those that are kept. */
  solve: boolean;
}

/** One row of the table of measures: what was aimed at and what came out. */
export interface Measured {
  /** Row of the table "Measures". */
  row: number;
  measure: string;
  target: string;
  figure: string;
  /** Absent where the row has no target, or could not be measured. */
  isMet?: boolean;
  method: string;
  seed: number;
}

export type Measure = (options: BenchOptions) => Promise<Measured[]>;

export function readOptions(argv: readonly string[]): BenchOptions {
  const value = (name: string) =>
    argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const count = value('count');
  return {
    ...(count === undefined ? {} : { count: Number(count) }),
    quick: argv.includes('--quick'),
    seed: Number(value('seed') ?? 1),
    solve: argv.includes('--solve'),
    titlesFile: value('titles') ?? 'testbed/items/question-titles.tsv',
  };
}

/** Measures and prints, where the module is what was started. */
export async function runIfMain(moduleUrl: string, measure: Measure): Promise<void> {
  const main = process.argv[1];
  if (main === undefined || pathToFileURL(main).href !== moduleUrl) return;
  process.stdout.write(toTable(await measure(readOptions(process.argv.slice(2)))));
}

/** A Markdown table: the form in which the figures are kept. */
export function toTable(rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ row, measure, target, figure, isMet, method, seed }) =>
      `| ${row} | ${measure} | ${target} | ${figure} | ${verdict(isMet)} | ${method} | ${seed} |`,
  );
  return `| # | measure | target | figure | | method | seed |\n| --- | --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

function verdict(isMet: boolean | undefined): string {
  if (isMet === undefined) return '–';
  return isMet ? 'met' : 'MISS';
}

/** A line on stderr that replaces itself, at most four a second, where stderr is a terminal; else a line every ten. */
export function progress(what: string, total: number): (done: number) => void {
  let last = Date.now();
  return (done) => {
    const wait = process.stderr.isTTY ? 250 : 10_000;
    if (Date.now() - last < wait && !(process.stderr.isTTY && done === total)) return;
    last = Date.now();
    const end = process.stderr.isTTY && done < total ? '\r' : '\n';
    process.stderr.write(`${what}: ${done} of ${total}${end}`);
  };
}

/** What of an error's stack fits a line of a listing. */
export function firstLine(stack: string | undefined): string | undefined {
  return stack?.split('\n').slice(0, 2).join(' ');
}

/** The value below which a share of the values lies, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 0.0123 → `1.23 %`. */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
