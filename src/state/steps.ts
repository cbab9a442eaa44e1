/** A statement of drizzle's that gives rows, as far as the stores need to know it; both databases have their own. */
interface RowsStatement<Row> {
  all(): Row[];
}

/** One that gives none. */
interface PlainStatement {
  run(): unknown;
}

/** One that is built once for each database: to build it takes many times as long as to find its row. */
interface PreparedStatement<Row> {
  all(values: Record<string, string>): Row[];
}

/** One statement that a unit of work wants done before it can go on. */
export type Step =
  | { kind: 'rows'; statement: RowsStatement<unknown> }
  | { kind: 'prepared'; statement: PreparedStatement<unknown>; values: Record<string, string> }
  | { kind: 'plain'; statement: PlainStatement };

/**
 * A unit of work: it hands out its statements one by one and is given their rows. Whoever runs it decides whether that
 * waits (PostgreSQL) or not (SQLite, where a transaction must not be left), so that the work is written once.
 */
export type Steps<T> = Generator<Step, T, unknown[]>;

/** Does a statement, and gives its rows. */
export function* allRows<Row>(statement: RowsStatement<Row>): Steps<Row[]> {
  return (yield { kind: 'rows', statement }) as Row[];
}

/** Does a statement, and gives its first row, where there is one. */
export function* firstRow<Row>(statement: RowsStatement<Row>): Steps<Row | undefined> {
  const [row] = yield* allRows(statement);
  return row;
}

/** Does a prepared statement with values in the place of its placeholders, and gives its first row, where there is one. */
export function* firstPreparedRow<Row>(
  statement: PreparedStatement<Row>,
  values: Record<string, string>,
): Steps<Row | undefined> {
  const [row] = (yield { kind: 'prepared', statement, values }) as Row[];
  return row;
}

/** Does a statement that gives no rows. */
export function* done(statement: PlainStatement): Steps<void> {
  yield { kind: 'plain', statement };
}
