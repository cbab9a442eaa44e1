import type { Rule } from '../draft.ts';
import { packNames } from '../parse-pack.ts';

/** The curriculum has the pack's blocks in their order, and one section of prose for each, in the same order. */
export const curriculum: Rule = {
  name: 'curriculum',
  severity: 'error',
  check(draft, fault) {
    const page = draft.curriculum;
    if (page === undefined) return;
    const { blocks } = page.fields.value;
    const wanted = packNames(draft.pack).blocks;
    if (blocks === undefined || wanted.length === 0) return;
    const found = blocks.map(({ id }) => id);
    if (!found.includes(undefined) && found.join() !== wanted.join()) {
      const index = found.findIndex((id, i) => id !== wanted[i]);
      const place = index < 0 ? page.fields.at('blocks') : page.fields.at('blocks', index, 'id');
      fault(place, `the blocks are, in order, ${wanted.join(', ')}`);
    }
    const titles = (draft.pack.value.blocks ?? []).flatMap(({ title }) => title ?? []);
    for (const [index, title] of titles.entries()) {
      const section = page.facts.sections[index];
      if (section === undefined) {
        const place = index < blocks.length ? page.fields.at('blocks', index) : page.fields.at('blocks');
        fault(place, `the body has no section \`## ${title}\``);
      } else if (section.title !== title) {
        fault(section.place, `this section should be \`## ${title}\`: one for each block, in order`);
      } else if (section.isEmpty) {
        fault(section.place, `\`## ${title}\` is empty`);
      }
    }
    for (const { title, place } of page.facts.sections.slice(titles.length)) {
      fault(place, `\`## ${title}\` belongs to no block`);
    }
  },
};
