import { BLOCKS } from '../../domain/taxonomy.ts';
import type { Rule } from '../draft.ts';

/** The curriculum has the six blocks in order, and one section of prose for each, in the same order. */
export const curriculum: Rule = {
  name: 'curriculum',
  severity: 'error',
  check(draft, fault) {
    const page = draft.curriculum;
    if (page === undefined) {
      fault({ file: 'curriculum.md', line: 1, column: 1 }, 'this file is missing');
      return;
    }
    const { blocks } = page.fields.value;
    if (blocks === undefined) return;
    const found = blocks.map(({ id }) => id);
    if (!found.includes(undefined) && found.join() !== BLOCKS.join()) {
      const index = found.findIndex((id, i) => id !== BLOCKS[i]);
      const place = index < 0 ? page.fields.at('blocks') : page.fields.at('blocks', index, 'id');
      fault(place, `the blocks are, in order, ${BLOCKS.join(', ')}`);
    }
    const titles = blocks.flatMap(({ title }) => title ?? []);
    for (const [index, title] of titles.entries()) {
      const section = page.sections[index];
      if (section === undefined) {
        fault(page.fields.at('blocks', index, 'title'), `the body has no section \`## ${title}\``);
      } else if (section.title !== title) {
        fault(
          page.at(section.heading),
          `this section should be \`## ${title}\`: one for each block, in order`,
        );
      } else if (section.nodes.length === 0) {
        fault(page.at(section.heading), `\`## ${title}\` is empty`);
      }
    }
    for (const { title, heading } of page.sections.slice(titles.length)) {
      fault(page.at(heading), `\`## ${title}\` belongs to no block`);
    }
  },
};
