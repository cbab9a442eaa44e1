/** One line of the calendar's table. */
export interface Row {
  /** Its number in bench/README.md. */
  number: number;
  measure: string;
  target: string;
  figure: string;
  isMet: boolean;
  /** The command or test that shows it alone. */
  shownBy: string;
}

export interface RowOptions {
  /** A tenth of the cases or fewer: to see that everything runs. */
  isQuick: boolean;
}

/** Measures one row, or several that share their work. */
export type Measure = (options: RowOptions) => Row[] | Promise<Row[]>;
