import type { Highs, Model, ModelData } from 'highs';
import { LOAD_COST, MASSED_COST, type Solution } from './instance.ts';
import { type Patterns, sessionsOf } from './patterns.ts';
import type { Column, Rows } from './rows.ts';

/** Multipliers of the rows, each at least 0, in the form in which a bound is computed from them. */
export interface Multipliers {
  item: number[];
  capacity: number[];
  /** By week position: of "minutes in a week ≤ L"; they add up to at most 0.5. */
  load: number[];
  /** By week position: of "reviews ≤ 35 % of the minutes" before the last 14 days. */
  share: number[];
  /** By day position. */
  daily: number[];
  /** By topic, then session: of "new items of a topic ≤ 1 + b", at most 3. */
  topic: number[][];
  /** By pair, then session. */
  pair: number[][];
}

interface Entries {
  cost: number;
  upper: number;
  indices: number[];
  values: number[];
}

/** The reference model over a growing set of columns, in HiGHS; L and every b are there from the start. */
export class Master {
  readonly rows: Rows;
  readonly patterns: Patterns;
  readonly columns: Column[] = [];
  readonly #highs: Highs;
  readonly #relaxation: Model;
  /** L, then every b, then the columns. */
  readonly #entries: Entries[] = [];
  readonly #fixed: number;

  constructor(highs: Highs, rows: Rows, patterns: Patterns) {
    this.rows = rows;
    this.patterns = patterns;
    this.#highs = highs;
    this.#relaxation = highs.createModel();
    this.#relaxation.options.set({ output_flag: false, presolve: 'off' });
    this.#relaxation.changeObjectiveSense(highs.constants.objectiveSense.maximize);
    const empty = { indices: [], values: [] };
    for (const upper of rows.upperBounds()) this.#relaxation.addRow(-highs.infinity, upper, empty);
    const loads = rows.weeks.map((_, week) => rows.row('load', week));
    this.#enter({ cost: -LOAD_COST, upper: highs.infinity, indices: loads, values: loads.map(() => -1) });
    const cells = rows.topics.length * rows.instance.sessions.length;
    for (let cell = 0; cell < cells; cell++) {
      this.#enter({
        cost: -MASSED_COST,
        upper: highs.infinity,
        indices: [rows.row('topic', cell)],
        values: [-1],
      });
    }
    this.#fixed = 1 + cells;
  }

  add(column: Column): void {
    const entries = [...this.rows.entriesOf(column, this.patterns)]
      .filter(([, value]) => value !== 0)
      .sort((a, b) => a[0] - b[0]);
    const weight = this.rows.instance.items[column.item]?.weight ?? 0;
    this.#enter({
      cost: weight * (this.patterns.value[column.pattern] ?? 0),
      upper: 1,
      indices: entries.map(([row]) => row),
      values: entries.map(([, value]) => value),
    });
    this.columns.push(column);
  }

  /** The linear relaxation over the columns so far: its value and multipliers. */
  relax(): { objective: number; multipliers: Multipliers } {
    this.#relaxation.run();
    return { objective: this.#relaxation.getObjectiveValue(), multipliers: this.#multipliers() };
  }

  /** The best choice among the columns so far, within some seconds, and HiGHS's bound on every such choice. */
  choose(seconds: number): { objective: number; bound: number; isProven: boolean; solution: Solution } {
    const { modelStatus } = this.#highs.constants;
    return this.#highs.withModel(this.#asData(), (model) => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
      model.run();
      const { colValue } = model.getSolution();
      const objective = model.getObjectiveValue();
      return {
        objective: Number.isFinite(objective) ? objective : 0,
        bound: Number(model.info.get('mip_dual_bound')),
        isProven: model.getModelStatus() === modelStatus.optimal,
        solution: this.#read(colValue),
      };
    });
  }

  dispose(): void {
    this.#relaxation.dispose();
  }

  #enter(entries: Entries): void {
    this.#entries.push(entries);
    const { cost, upper, indices, values } = entries;
    this.#relaxation.addCol(cost, 0, upper, { indices, values });
  }

  #asData(): ModelData {
    const entries = this.#entries;
    const starts = [0];
    for (const { indices } of entries) starts.push((starts.at(-1) ?? 0) + indices.length);
    const upper = this.rows.upperBounds();
    return {
      numCols: entries.length,
      numRows: upper.length,
      sense: this.#highs.constants.objectiveSense.maximize,
      offset: 0,
      colCost: entries.map(({ cost }) => cost),
      colLower: entries.map(() => 0),
      colUpper: entries.map((entry) => entry.upper),
      rowLower: upper.map(() => -this.#highs.infinity),
      rowUpper: upper,
      matrix: {
        format: 'csc',
        numRows: upper.length,
        numCols: entries.length,
        starts,
        indices: entries.flatMap(({ indices }) => indices),
        values: entries.flatMap(({ values }) => values),
      },
      integrality: entries.map((_, at) => (at < this.#fixed ? 0 : 1)),
    };
  }

  #read(values: Float64Array): Solution {
    const learn = this.rows.instance.items.map(() => -1);
    const reviews: number[][] = learn.map(() => []);
    for (const [at, { item, pattern }] of this.columns.entries()) {
      if ((values[this.#fixed + at] ?? 0) < 0.5) continue;
      const sessions = sessionsOf(this.patterns, pattern);
      learn[item] = sessions.learn;
      reviews[item] = sessions.reviews;
    }
    return { learn, reviews };
  }

  /** HiGHS's row duals, made into multipliers that are valid whatever the solver's tolerances were. */
  #multipliers(): Multipliers {
    const { rowDual } = this.#relaxation.getSolution();
    const { rows } = this;
    const { items, sessions } = rows.instance;
    const list = (kind: Parameters<Rows['row']>[0], length: number) =>
      Array.from({ length }, (_, index) => Math.max(0, rowDual[rows.row(kind, index)] ?? 0));
    const table = (kind: 'topic' | 'pair', count: number, most: number) =>
      Array.from({ length: count }, (_, at) =>
        list(kind, count * sessions.length)
          .slice(at * sessions.length, (at + 1) * sessions.length)
          .map((value) => Math.min(most, value)),
      );
    const load = list('load', rows.weeks.length);
    const total = load.reduce((sum, value) => sum + value, 0);
    return {
      item: list('item', items.length),
      capacity: list('capacity', sessions.length),
      load: total > LOAD_COST ? load.map((value) => (value * LOAD_COST) / total) : load,
      share: list('share', rows.weeks.length),
      daily: list('daily', rows.days.length),
      topic: table('topic', rows.topics.length, MASSED_COST),
      pair: table('pair', rows.pairs.length, Number.POSITIVE_INFINITY),
    };
  }
}
