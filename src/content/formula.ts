/**
 * The arithmetic of "Numbers to know": numbers, `+ - * / **`, brackets and a few functions. A recursive-descent
 * evaluator, so that a formula can do nothing but calculate. Precedence as in Python: `**` binds tighter than a sign on
 * its left and groups to the right.
 */
const FUNCTIONS: Record<string, { arity: [number, number]; apply: (...values: number[]) => number }> = {
  sqrt: { arity: [1, 1], apply: Math.sqrt },
  log: { arity: [1, 1], apply: Math.log },
  log2: { arity: [1, 1], apply: Math.log2 },
  log10: { arity: [1, 1], apply: Math.log10 },
  exp: { arity: [1, 1], apply: Math.exp },
  min: { arity: [1, Infinity], apply: Math.min },
  max: { arity: [1, Infinity], apply: Math.max },
};

const TOKEN = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|([a-z][a-z0-9]*)|(\*\*|[-+*/(),]))/iy;
const MAX_DEPTH = 100;

/** A formula that cannot be evaluated; `index` is the character at fault, from 0. */
export class FormulaError extends Error {
  readonly index: number;

  constructor(index: number, message: string) {
    super(message);
    this.name = 'FormulaError';
    this.index = index;
  }
}

interface Token {
  text: string;
  kind: 'number' | 'name' | 'sign' | 'end';
  index: number;
}

/** @throws FormulaError where the text is not such a formula, or its value is not finite. */
export function evaluateFormula(text: string): number {
  const tokens = tokenize(text);
  let position = 0;
  let depth = 0;
  const peek = () => tokens[position] as Token;
  const take = (...texts: string[]) =>
    texts.includes(peek().text) ? (tokens[position++] as Token) : undefined;

  function sum(): number {
    let value = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      value = sign.text === '+' ? value + product() : value - product();
    }
    return value;
  }
  function product(): number {
    let value = signed();
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) {
      value = sign.text === '*' ? value * signed() : value / signed();
    }
    return value;
  }
  function signed(): number {
    if (++depth > MAX_DEPTH) throw new FormulaError(peek().index, 'it is nested too deep');
    const sign = take('+', '-');
    const value = sign === undefined ? power() : sign.text === '-' ? -signed() : signed();
    depth -= 1;
    return value;
  }
  function power(): number {
    const base = atom();
    return take('**') ? base ** signed() : base;
  }
  function atom(): number {
    const token = peek();
    position += 1;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'name') return call(token);
    if (token.text !== '(') throw new FormulaError(token.index, `expected a number, not ${show(token)}`);
    const value = sum();
    close();
    return value;
  }
  function call(name: Token): number {
    const known = Object.hasOwn(FUNCTIONS, name.text) ? FUNCTIONS[name.text] : undefined;
    if (known === undefined) {
      throw new FormulaError(
        name.index,
        `unknown name ${show(name)}; known are ${Object.keys(FUNCTIONS).join(', ')}`,
      );
    }
    if (!take('(')) throw new FormulaError(peek().index, `expected "(" after ${show(name)}`);
    const values = [sum()];
    while (take(',')) values.push(sum());
    close();
    const [least, most] = known.arity;
    if (values.length < least || values.length > most)
      throw new FormulaError(name.index, `${show(name)} takes one value`);
    return known.apply(...values);
  }
  function close(): void {
    if (!take(')')) throw new FormulaError(peek().index, `expected ")", not ${show(peek())}`);
  }

  const value = sum();
  if (peek().kind !== 'end') throw new FormulaError(peek().index, `did not expect ${show(peek())}`);
  if (!Number.isFinite(value)) throw new FormulaError(0, `its value is ${value}`);
  return value;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [whole, number, name] = match;
    const token = whole.trimStart();
    end = TOKEN.lastIndex;
    tokens.push({
      text: token,
      kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign',
      index: end - token.length,
    });
  }
  const rest = text.slice(end).trimStart();
  const index = text.length - rest.length;
  if (rest !== '') throw new FormulaError(index, `did not expect "${rest[0]}"`);
  tokens.push({ text: '', kind: 'end', index });
  return tokens;
}

function show(token: Token): string {
  return token.kind === 'end' ? 'the end' : `"${token.text}"`;
}

/** The value of `0.05`, `1,048,576`, `-3` or `3.2e23`; undefined for anything else. */
export function parsePlainNumber(text: string): number | undefined {
  const plain = text.replace('−', '-');
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[-+]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}
