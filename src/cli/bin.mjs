#!/usr/bin/env node
// The command, installed or from a clone: TypeScript is run as it is, from wherever the package lies.
import { nodeVersionFault } from './node-version.mjs';

const fault = nodeVersionFault(process.versions.node);
if (fault === undefined) {
  // Not before: an older Node fails at these, with a message that helps nobody.
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
} else {
  process.stderr.write(`stepladder: ${fault}\n`);
  process.exitCode = 1;
}
