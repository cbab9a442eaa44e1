import { nearest } from '../../domain/nearest.ts';
import { type Rule, topicSlugs } from '../draft.ts';
import { packNames } from '../parse-pack.ts';

/** There is a map for every career level, in the file of its name, with a target for every topic. */
export const skillMaps: Rule = {
  name: 'skill-maps',
  severity: 'error',
  check(draft, fault) {
    const topics = topicSlugs(draft);
    // One in a file of another name is not missing.
    const mapped = new Set(draft.skillMaps.map(({ fields }) => fields.value.careerLevel));
    for (const level of packNames(draft.pack).careerLevels) {
      const file = `skill-maps/${level}.md`;
      const isThere = draft.files.has(file) || mapped.has(level) || !draft.isWhole;
      if (!isThere) fault({ file, line: 1, column: 1 }, 'this file is missing');
    }
    for (const { slug, fields } of draft.skillMaps) {
      const { careerLevel, targets } = fields.value;
      if (careerLevel !== undefined && careerLevel !== slug) {
        fault(
          fields.at('careerLevel'),
          `the career level is \`${careerLevel}\`, but the file is \`${slug}.md\``,
        );
      }
      if (targets !== undefined) {
        const others = Object.keys(targets).filter((key) => !topics.includes(key));
        const missing = topics.filter(
          // One that is misspelt has a message of the rule `slugs`.
          (topic) => !Object.hasOwn(targets, topic) && !others.some((key) => nearest(key, [topic])),
        );
        if (missing.length > 0) fault(fields.at('targets'), `there is no target for ${missing.join(', ')}`);
      }
    }
  },
};
