// Plain JavaScript that needs nothing but Node: it is read first, also by a Node that is too old for the rest.
import { readFileSync } from 'node:fs';

const { engines, devDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/**
 * Why the program cannot run under a version of Node, and what to do; undefined where it can. What is needed stands in
 * package.json: the versions in `engines`, the tested one in `devDependencies`.
 * @param {string} found as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeVersionFault(found) {
  // As written there: `^22.14 || >=24`.
  const ranges = engines.node.split(' || ').map((range) => ({
    stays: range.startsWith('^'),
    least: range.replace(/^\D+/, ''),
  }));
  if (ranges.some(({ stays, least }) => isWithin(found, least, stays))) return undefined;
  const needed = ranges.map(({ stays, least }) =>
    stays ? `${least} or a later ${parseInt(least, 10)}` : `${least} or later`,
  );
  const tested = parseInt(devDependencies.node, 10);
  return (
    `This is Node ${found} (${process.execPath}); what is needed is ${needed.join(', or ')}.\n` +
    `Install Node ${tested} from https://nodejs.org. In a clone, "npm ci" brings it along for every npm script,\n` +
    'unless it is told to leave out development dependencies or install scripts.'
  );
}

function isWithin(found, least, stays) {
  const [major, minor] = found.split('.').map(Number);
  const [leastMajor, leastMinor = 0] = least.split('.').map(Number);
  return major === leastMajor ? minor >= leastMinor : !stays && major > leastMajor;
}
