import type { PageRule } from '../draft.ts';
import { UNSEEN } from '../unseen.ts';

/** What nobody sees is not written by its number or name either, as in `&#x202E;`. */
export const unseenEntities: PageRule = {
  name: 'unseen-entities',
  severity: 'error',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type !== 'text' || node.value.search(UNSEEN) < 0) continue;
      const written = page.text.slice(node.position?.start.offset, node.position?.end.offset);
      // One that stands there itself is a fault of the file.
      if (written.search(UNSEEN) < 0)
        fault(
          page.at(node),
          'this text holds, by its number or name, a character that nobody sees: leave it out',
        );
    }
  },
};
