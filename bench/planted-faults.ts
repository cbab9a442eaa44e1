/**
 * Whether authors are told what is wrong: each fault of `testbed/planted-faults/` in a folder that has no other, and
 * whether `check` answers with one message, at its line, about it.
 *
 * npx tsx bench/planted-faults.ts [--all]
 */
import { parseArgs } from 'node:util';
import { PLANTS } from '../testbed/planted-faults/index.ts';
import { judgePlants } from '../testbed/planted-faults/judge.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const verdicts = await judgePlants(PLANTS());
for (const { plant, messages, isRight } of verdicts) {
  if (isRight && !values.all) continue;
  process.stdout.write(
    `${isRight ? 'right' : 'WRONG'} ${plant.name} (${plant.file}:${plant.line}, "${plant.says}")\n`,
  );
  for (const message of messages) process.stdout.write(`      ${message}\n`);
}
const right = verdicts.filter(({ isRight }) => isRight).length;
process.stdout.write(`${right} of ${verdicts.length} by one message at the right line\n`);
