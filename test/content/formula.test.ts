import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateFormula, FormulaError, parsePlainNumber } from '../../src/content/formula.ts';

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['8 / 4 / 2', 1],
  ['2 ** 3 ** 2', 512],
  ['-2 ** 2', -4],
  ['2 ** -1', 0.5],
  ['2 * -3', -6],
  ['- - 1', 1],
  ['70e9 * 16 / 1e12', 1.12],
  ['.5 + 5.', 5.5],
  ['1E3', 1000],
  ['sqrt(2) ** 2', 2.0000000000000004],
  ['log(exp(1)) + log2(8) + log10(1000)', 7],
  ['min(3, 1, 2) + max(3, 1, 2)', 4],
  ['max(4)', 4],
  [' ( 1 ) ', 1],
])('%s = %d', (formula, value) => {
  expect(evaluateFormula(formula)).toBe(value);
});

test.each([
  ['', 0, 'expected a number, not the end'],
  ['1 +', 3, 'expected a number, not the end'],
  ['1 2', 2, 'did not expect "2"'],
  ['(1', 2, 'expected ")", not the end'],
  ['1)', 1, 'did not expect ")"'],
  ['2 ^ 3', 2, 'did not expect "^"'],
  ['pi * 2', 0, 'unknown name "pi"'],
  ['constructor(1)', 0, 'unknown name "constructor"'],
  ['__proto__', 0, 'did not expect "_"'],
  ['sqrt 2', 5, 'expected "(" after "sqrt"'],
  ['sqrt(1, 2)', 0, '"sqrt" takes one value'],
  ['min()', 4, 'expected a number, not ")"'],
  ['1 / 0', 0, 'its value is Infinity'],
  ['sqrt(-1)', 0, 'its value is NaN'],
  ['1,048 * 2', 1, 'did not expect ","'],
  [`${'('.repeat(200)}1`, 100, 'it is nested too deep'],
])('%s is refused at %d', (formula, index, message) => {
  let error: unknown;
  try {
    evaluateFormula(formula);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(FormulaError);
  expect(error).toMatchObject({ index, message: expect.stringContaining(message) });
});

type Tree = { text: string; value: number };

/** Expressions with their value, worked out beside the text and not from it; fully bracketed. */
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; binary: Tree; call: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('binary'), tie('call')),
  leaf: fc.double({ min: 0.001, max: 1e6, noNaN: true }).map((value) => ({ text: String(value), value })),
  binary: fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([a, sign, b]) => ({
    text: `(${a.text} ${sign} ${b.text})`,
    value: { '+': a.value + b.value, '-': a.value - b.value, '*': a.value * b.value, '/': a.value / b.value }[
      sign
    ] as number,
  })),
  call: fc.tuple(fc.constantFrom('min', 'max'), tie('tree'), tie('tree')).map(([name, a, b]) => ({
    text: `${name}(${a.text}, ${b.text})`,
    value: name === 'min' ? Math.min(a.value, b.value) : Math.max(a.value, b.value),
  })),
}));

test('any expression has the value of its tree', () => {
  fc.assert(
    fc.property(
      tree.filter(({ value }) => Number.isFinite(value)),
      ({ text, value }) => evaluateFormula(text) === value,
    ),
    { numRuns: 500 },
  );
});

test('any text is a number or a FormulaError', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789.e+-*/(), sqrtlogminax_$[]') });
  fc.assert(
    fc.property(text, (formula) => {
      try {
        return Number.isFinite(evaluateFormula(formula));
      } catch (error) {
        return error instanceof FormulaError && error.index >= 0 && error.index <= formula.length;
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['0.05', 0.05],
  ['1,048,576', 1048576],
  ['3.2e23', 3.2e23],
  ['-3', -3],
  ['−3', -3],
  ['7e-5', 7e-5],
  ['1,04', undefined],
  ['1048,576', undefined],
  ['5 %', undefined],
  ['2-3', undefined],
  ['~5', undefined],
  ['', undefined],
  ['1e999', undefined],
  ['0x10', undefined],
])('%s as a plain number', (text, value) => {
  expect(parsePlainNumber(text)).toBe(value);
});
