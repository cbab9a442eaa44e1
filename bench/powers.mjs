/**
 * Whether powers have the same bits in another Node: `node bench/powers.mjs [path of the other node]`, for instance that of
 * `npx -p node@22.14.0 which node`. Prints, for a million bases and exponents, how many of `b ** e` and of
 * `Math.exp(e * Math.log(b))` differ; without another Node, the digests of both here.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const COUNT = 1_000_000;

/** Bases from 0.01 to 365 and exponents from -2 to 3, as the memory model has them, by a generator that every engine agrees on. */
function powersHere() {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const byOperator = new Float64Array(COUNT);
  const byLogarithm = new Float64Array(COUNT);
  for (let index = 0; index < COUNT; index++) {
    const [base, exponent] = [0.01 + random() * 365, -2 + random() * 5];
    byOperator[index] = base ** exponent;
    byLogarithm[index] = Math.exp(exponent * Math.log(base));
  }
  return [byOperator, byLogarithm];
}

function countDifferences(ours, theirs) {
  const [a, b] = [ours, theirs].map((values) => new BigUint64Array(values.buffer, 0, COUNT));
  return a.reduce((count, bits, index) => count + (bits === b[index] ? 0 : 1), 0);
}

const [argument] = process.argv.slice(2);
const here = powersHere();
if (argument === '--raw') {
  process.stdout.write(Buffer.concat(here.map(({ buffer }) => Buffer.from(buffer))));
} else if (argument === undefined) {
  for (const values of here) {
    process.stdout.write(`${createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex')}\n`);
  }
} else {
  const raw = execFileSync(argument, [fileURLToPath(import.meta.url), '--raw'], { maxBuffer: 32 * COUNT });
  const copy = new Float64Array(new Uint8Array(raw).buffer);
  const there = [copy.slice(0, COUNT), copy.slice(COUNT)];
  for (const [index, name] of ['b ** e', 'exp(e log b)'].entries()) {
    process.stdout.write(`${name}: ${countDifferences(here[index], there[index])} of ${COUNT} differ\n`);
  }
}
