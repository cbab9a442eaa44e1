/** A line of the table of reads. */
export interface Row {
  measure: string;
  target: string;
  figure: string;
  isMet: boolean;
}

/** A line whose figure is a ratio that should be at least so much. */
export function ratioRow(measure: string, least: number, ratio: number, figure: string): Row {
  return { measure, target: `≥ ${least}`, figure: `${ratio.toFixed(2)}${figure}`, isMet: ratio >= least };
}

/** A line whose figure should be at most so much, in a unit. */
export function boundRow(measure: string, [most, unit]: readonly [number, string], value: number): Row {
  const figure = `${value.toFixed(value < 10 ? 2 : 0)}${unit}`;
  return { measure, target: `≤ ${most}${unit}`, figure, isMet: value <= most };
}

/** Costs in microseconds. */
export function microseconds(costs: readonly number[]): string {
  return `${costs.map(Math.round).join(' against ')} µs`;
}
