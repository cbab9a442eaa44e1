#!/usr/bin/env node
// The command, installed or from a clone: some of it from its bundle where there is one of this very code, all else from
// TypeScript as it is, from wherever the package lies.
import { fileURLToPath } from 'node:url';
import { nodeVersionFault } from './node-version.mjs';

const fault = nodeVersionFault(process.versions.node);
if (fault === undefined) {
  const { BUNDLED_COMMANDS, findBundle } = await import('./find-bundle.mjs');
  const bundle = BUNDLED_COMMANDS.includes(process.argv[2] ?? '') ? findBundle() : undefined;
  if (bundle === undefined) {
    // Not before: an older Node fails at these, with a message that helps nobody.
    const { register } = await import('tsx/esm/api');
    // Wherever it is called from, and wherever the package lies.
    register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
    await import('./main.ts');
  } else {
    const { startBundle } = await import('./start-bundle.mjs');
    await startBundle(bundle);
  }
} else {
  process.stderr.write(`stepladder: ${fault}\n`);
  process.exitCode = 1;
}
