import type { Rule } from '../draft.ts';
import { packNames } from '../parse-pack.ts';

/** The level at which a question is first asked is not above its own. */
export const askedFrom: Rule = {
  name: 'asked-from',
  severity: 'error',
  check(draft, fault) {
    const order = packNames(draft.pack).questionLevels;
    for (const { fields } of draft.questions) {
      const { level, askedFrom } = fields.value;
      if (level === undefined || askedFrom === undefined) continue;
      if (order.indexOf(askedFrom) > order.indexOf(level))
        fault(
          fields.at('askedFrom'),
          `\`askedFrom\` is ${askedFrom}, above the question's own level, ${level}`,
        );
    }
  },
};
