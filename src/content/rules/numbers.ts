import type { TableCell } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { keysIn } from '../../domain/citation.ts';
import { withoutCitations } from '../citations.ts';
import type { QuestionRule } from '../draft.ts';
import { evaluateFormula, FormulaError, parsePlainNumber } from '../formula.ts';
import { type Page, sectionOf } from '../page.ts';
import { isBrokenTable, isEmptySection, tableOf } from '../structure.ts';

const HEADER = ['Name', 'Value', 'Unit', 'Conditions', 'Source or formula'];
const TOLERANCE = 0.01;

type Fault = Parameters<QuestionRule['check']>[1];

/** Every figure worth knowing is one number with a source, or with a formula that gives it within 1 %. */
export const numbers: QuestionRule = {
  name: 'numbers',
  severity: 'error',
  check(page, fault) {
    const section = sectionOf(page, 'Numbers to know');
    if (section === undefined || isEmptySection(section)) return;
    const table = tableOf(section);
    if (table === undefined && section.nodes.some((node) => isBrokenTable(node, page.text))) return;
    if (table === undefined || table.header.join('|') !== HEADER.join('|')) {
      fault(
        page.at(table?.node ?? section.heading),
        `\`## Numbers to know\` is a table ${HEADER.join(' | ')}`,
      );
      return;
    }
    const stray = section.nodes.find((node) => node !== table.node);
    if (stray !== undefined) fault(page.at(stray), '`## Numbers to know` holds nothing but its table');
    if (table.rows.length === 0) fault(page.at(table.node), 'the table has no rows');
    for (const row of table.rows) checkRow(page, row, fault);
  },
};

function checkRow(page: Page<unknown>, row: TableCell[], fault: Fault): void {
  const [name, valueCell, , , origin] = row;
  if (name === undefined || valueCell === undefined || origin === undefined) {
    if (row[0] !== undefined)
      fault(page.at(row[0]), `this row has ${row.length} cells, not ${HEADER.length}`);
    return;
  }
  const cell = (node: TableCell) => page.at(node.children[0] ?? node);
  if (toPlain(name).trim() === '') fault(cell(name), 'the number has no name');
  const written = toPlain(valueCell).trim();
  const value = parsePlainNumber(written);
  if (value === undefined) {
    fault(
      cell(valueCell),
      `\`${written}\` is not one plain number, as in \`0.05\`, \`1,048,576\` or \`3.2e23\``,
    );
  }
  const formulas = origin.children.filter((node) => node.type === 'inlineCode');
  const rest = origin.children.filter((node) => node.type !== 'inlineCode').map((node) => toPlain(node));
  if (formulas.length + keysIn(toPlain(origin)).length === 0) {
    fault(cell(origin), 'a number needs a source `[@key]` or a formula in backticks');
  } else if (formulas.length > 1) {
    fault(cell(origin), 'a number has one formula');
  } else if (/[\p{L}\p{N}]/u.test(withoutCitations(rest.join(' ')))) {
    fault(
      cell(origin),
      'the last cell holds a citation or a formula and no other words; they belong under Conditions',
    );
  }
  const [formula] = formulas;
  if (formula !== undefined && value !== undefined) {
    const reason = explainMismatch(formula.value, value);
    if (reason !== undefined) fault(page.at(formula), reason);
  }
}

function explainMismatch(formula: string, value: number): string | undefined {
  try {
    const result = evaluateFormula(formula);
    if (Math.abs(result - value) <= TOLERANCE * Math.abs(value)) return undefined;
    return `the formula gives ${Number(result.toPrecision(6))}, not ${value}: they must agree within 1 %`;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `the formula cannot be evaluated at its character ${error.index + 1}: ${error.message}`;
  }
}
