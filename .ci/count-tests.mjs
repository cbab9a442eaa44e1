// Adds up the JSON reports of vitest: `node count-tests.mjs <report> …`. The last line is `N passed, N failed`. What was
// skipped, a file that broke before its tests and a report that was never written count as failed. A failed test is
// listed with the start of what it said, so that the end of a long log is enough to begin with.
import { readFileSync } from 'node:fs';

const SAID_LINES = 30;
const SAID_COLUMNS = 400;

let passed = 0;
const failures = [];

for (const file of process.argv.slice(2)) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    failures.push(`${file}: no report`);
    continue;
  }
  for (const { name, status, assertionResults } of report.testResults) {
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) {
      failures.push(`${name}: broken outside of its tests`);
    }
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else failures.push([`${name}: ${test.status}: ${test.fullName}`, ...saidBy(test)].join('\n'));
    }
  }
  if (report.testResults.length === 0) failures.push(`${file}: no tests`);
}

for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** The first lines of a test's first failure, cut to what a terminal holds. */
function saidBy({ failureMessages: [message = ''] = [] }) {
  const lines = message.split('\n').slice(0, SAID_LINES);
  return lines.filter((line) => line.trim() !== '').map((line) => `    ${line.slice(0, SAID_COLUMNS)}`);
}
