// Adds up the JSON reports of vitest: `node count-tests.mjs <report> …`. The last line is `N passed, N failed`. What was
// skipped, a file that broke before its tests and a report that was never written count as failed.
import { readFileSync } from 'node:fs';

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
      else failures.push(`${name}: ${test.status}: ${test.fullName}`);
    }
  }
  if (report.testResults.length === 0) failures.push(`${file}: no tests`);
}

for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
