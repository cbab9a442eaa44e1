import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('openapi.json is accepted by an independent linter', () => {
  const output = execFileSync('npx', ['redocly', 'lint', 'openapi.json', '--format=json'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  expect(JSON.parse(output).totals).toMatchObject({ errors: 0, warnings: 0 });
}, 60_000);
