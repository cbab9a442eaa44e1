import type { PageRule } from '../draft.ts';
import { placeInText } from '../page.ts';
import { htmlText } from '../raw-html.ts';
import { UNSEEN } from '../unseen.ts';

/** What nobody sees is not written by its number or name either, as in `&#x202E;`. */
export const unseenEntities: PageRule = {
  name: 'unseen-entities',
  severity: 'error',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type === 'html' || (node.type === 'text' && node.value.search(UNSEEN) >= 0))
        for (const offset of unseenIn(
          page.text.slice(node.position?.start.offset, node.position?.end.offset),
        ))
          fault(placeInText(page, node, offset), MESSAGE);
    }
  },
};

const MESSAGE = 'this text holds, by its number or name, a character that nobody sees: leave it out';

/** Where in a source the first of such characters is written. */
function unseenIn(written: string): number[] {
  const found = [...written.matchAll(/&#?\w+;/g)].find(([entity]) => htmlText(entity).search(UNSEEN) >= 0);
  return found === undefined ? [] : [found.index];
}
