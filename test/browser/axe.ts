import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Only violations: to describe everything that is right takes as long as to find what is wrong. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const ASK = `axe.run(document, ${JSON.stringify(OPTIONS)}).then(
  ({ violations }) => violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) =>
    impact + ' ' + id + ': ' + target + ' ' + failureSummary?.replace(/\\s+/g, ' '))))`;

/** What axe finds on a page, of any weight, as rule and place. Its source is evaluated, for the page's policy allows no other script. */
export async function findFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  return (await page.evaluate(ASK)) as string[];
}
