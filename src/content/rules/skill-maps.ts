import { CAREER_LEVELS, QUESTION_LEVELS } from '../../domain/taxonomy.ts';
import { type Rule, topicSlugs } from '../draft.ts';

/** There is a map for every career level, in the file of its name, with a target for every topic. */
export const skillMaps: Rule = {
  name: 'skill-maps',
  severity: 'error',
  check(draft, fault) {
    const topics = topicSlugs(draft);
    for (const level of CAREER_LEVELS) {
      const file = `skill-maps/${level}.md`;
      if (!draft.files.has(file)) fault({ file, line: 1, column: 1 }, 'this file is missing');
    }
    for (const { slug, fields } of draft.skillMaps) {
      const { careerLevel, targets, years, questionLevels } = fields.value;
      if (careerLevel !== undefined && careerLevel !== slug) {
        fault(
          fields.at('careerLevel'),
          `the career level is \`${careerLevel}\`, but the file is \`${slug}.md\``,
        );
      }
      if (targets !== undefined) {
        const missing = topics.filter((topic) => !Object.hasOwn(targets, topic));
        if (missing.length > 0) fault(fields.at('targets'), `there is no target for ${missing.join(', ')}`);
      }
      if (years?.from !== undefined && years.to !== undefined && years.to <= years.from) {
        fault(fields.at('years', 'to'), `the years end at ${years.to}, before they begin at ${years.from}`);
      }
      const order = (questionLevels ?? []).map((level) => QUESTION_LEVELS.indexOf(level));
      if (order.some((level, index) => index > 0 && level <= (order[index - 1] ?? -1))) {
        fault(
          fields.at('questionLevels'),
          `question levels stand in order, easiest first: ${QUESTION_LEVELS.join(', ')}`,
        );
      }
    }
  },
};
