import { expect, test } from 'vitest';
import { checkCode, type Program } from '../../src/content/index.ts';

const OPTIONS = { python: '/usr/bin/python3', timeLimitSeconds: 20 };
const hasPython =
  (await checkCode([program('x = 1  # mutant: raise ValueError')], OPTIONS)).passed.length === 1;

/** Fences from line 11 on, ten lines apart. */
function program(...fences: string[]): Program {
  return { file: 'q.md', fences: fences.map((source, index) => ({ line: 11 + 10 * index, source })) };
}

function error(line: number, message: string) {
  return { file: 'q.md', line, column: 1, severity: 'error', rule: 'code', message };
}

test('without the Python there is one warning and nothing is run', async () => {
  const programs = [program('assert False'), program('assert False')];
  expect(await checkCode(programs, { python: '/nowhere/python3' })).toMatchObject({
    notRun: programs,
    messages: [
      {
        file: '.',
        line: 1,
        column: 1,
        severity: 'warning',
        rule: 'code',
        message: '`/nowhere/python3` with numpy was not found: 2 blocks of code in 2 files were not run',
      },
    ],
  });
});

test('without programs nothing is asked for', async () => {
  expect(await checkCode([], { python: '/nowhere/python3' })).toMatchObject({ messages: [] });
});

test.runIf(hasPython).each<[string, Program, unknown[]]>([
  [
    'fences share one namespace, in order',
    program('import numpy as np\nx = np.sum([1, 2])  # mutant: x = 4', 'assert x == 3'),
    [],
  ],
  [
    'a failure stands at its line in the Markdown',
    program('x = 1', 'y = 2\n\nassert x == y, "not the same"'),
    [error(23, 'the tests fail: AssertionError: not the same')],
  ],
  [
    'a failure inside a library stands at the line that called it',
    program('import numpy as np\nnp.zeros(2) + np.zeros(3)'),
    [error(12, 'the tests fail: ValueError: operands could not be broadcast together with shapes (2,) (3,)')],
  ],
  [
    'a syntax error too',
    program('x = 1', 'x = = 2'),
    [error(21, 'the tests fail: SyntaxError: invalid syntax')],
  ],
  [
    'an exit code is a failure',
    program('import sys\nsys.exit(3)'),
    [error(10, 'the tests fail: Python ended with 3')],
  ],
  [
    'a mutant that no assertion notices',
    program('x = 1\ny = 2  # mutant: y = 3\nassert x == 1'),
    [error(12, 'the tests pass with this mutant too: they do not test the line')],
  ],
  [
    'a mutant keeps the indentation of its line',
    program('def f(x):\n    return x + 1  # mutant: return x - 1\nassert f(1) == 2'),
    [],
  ],
  [
    'a mutant that is no program',
    program('x = 1  # mutant: x = = 1\nassert x == 1'),
    [error(11, 'this mutant is no program: SyntaxError: invalid syntax')],
  ],
  [
    'a mutant that names nothing',
    program('x = 1  # mutant: x = y\nassert x == 1'),
    [error(11, "this mutant is no program: NameError: name 'y' is not defined")],
  ],
])('%s', async (_name, source, expected) => {
  const { messages, passed } = await checkCode([source], OPTIONS);
  expect(messages).toEqual(expected);
  expect(passed).toEqual(expected.length === 0 ? [source] : []);
});

test.runIf(hasPython)('a program that does not end is killed, with what it started', async () => {
  const source = 'import subprocess, sys\nsubprocess.run([sys.executable, "-c", "while True: pass"])';
  expect((await checkCode([program(source)], { ...OPTIONS, timeLimitSeconds: 2 })).messages).toEqual([
    error(10, 'the tests took more than 2 s and were stopped'),
  ]);
});

test.runIf(hasPython)('messages of many programs are in order of their files', async () => {
  const programs = ['c.md', 'a.md', 'b.md'].map((file) => ({ ...program('assert False'), file }));
  const { messages } = await checkCode(programs, { ...OPTIONS, concurrency: 3 });
  expect(messages.map(({ file }) => file)).toEqual(['a.md', 'b.md', 'c.md']);
});
