import { isPython, isTested, mutantLines, programOf } from '../code-fences.ts';
import type { PageRule } from '../draft.ts';

/** Python that is shown as such is tested, and the tests of a file have exactly one mutant. */
export const code: PageRule = {
  name: 'code',
  severity: 'error',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type === 'code' && isPython(node) && !isTested(node)) {
        fault(page.at(node), 'Python that is not run is fenced as `text`; what is run as `python test`');
      }
    }
    const program = programOf(page);
    if (program === undefined) return;
    const [first, second] = mutantLines(program);
    if (first === undefined) {
      const line = (program.fences[0]?.line ?? 2) - 1;
      fault(
        { file: page.file, line, column: 1 },
        'the tests of this file have no line with `# mutant: <other code>`',
      );
    } else if (second !== undefined) {
      fault({ file: page.file, line: second, column: 1 }, `a second mutant; the first is at line ${first}`);
    }
  },
};
