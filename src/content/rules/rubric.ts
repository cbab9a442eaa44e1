import { toString as toPlain } from 'mdast-util-to-string';
import { isStrict, type QuestionRule } from '../draft.ts';
import { sectionOf } from '../page.ts';
import { isBrokenTable, isEmptySection, tableOf } from '../structure.ts';

const HEADER = ['Criterion', 'Weak', 'Acceptable', 'Strong'];
const ROWS = [4, 6] as const;

/** A rubric is a table of four to six criteria, each with three different grades. */
export const rubric: QuestionRule = {
  name: 'rubric',
  severity: 'error',
  check(page, fault, pack) {
    const section = sectionOf(page, 'Rubric');
    if (section === undefined || isEmptySection(section)) return;
    const table = tableOf(section);
    // One whose line below the head is missing has a message of the rule `tables`.
    if (table === undefined && section.nodes.some((node) => isBrokenTable(node, page.text))) return;
    if (table === undefined || table.header.join('|') !== HEADER.join('|')) {
      fault(page.at(table?.node ?? section.heading), `\`## Rubric\` is a table ${HEADER.join(' | ')}`);
      return;
    }
    const stray = section.nodes.find((node) => node !== table.node);
    if (stray !== undefined) fault(page.at(stray), '`## Rubric` holds nothing but its table');
    const count = table.rows.length;
    if (isStrict(pack) && (count < ROWS[0] || count > ROWS[1])) {
      fault(page.at(table.node), `the rubric has ${count} rows; it must have ${ROWS[0]} to ${ROWS[1]}`);
    }
    for (const row of table.rows) {
      const [first] = row;
      if (first === undefined) continue;
      const cells = row.map((cell) => toPlain(cell).trim().toLowerCase());
      if (cells.length > HEADER.length) continue;
      if (cells.length < HEADER.length) {
        fault(page.at(first), `this row has ${cells.length} cells, not ${HEADER.length}`);
      } else if (cells.includes('')) {
        fault(page.at(row[cells.indexOf('')] ?? first), 'this row has an empty cell');
      } else if (new Set(cells.slice(1)).size < 3) {
        fault(page.at(row[1] ?? first), 'weak, acceptable and strong must differ');
      }
    }
  },
};
