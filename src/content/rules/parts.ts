import { itemsOf, type Rule } from '../draft.ts';

/** The parts of a split item add up to its minutes. */
export const parts: Rule = {
  name: 'parts',
  severity: 'error',
  check(draft, fault) {
    for (const { minutes, parts, at } of itemsOf(draft)) {
      if (minutes === undefined || parts === undefined) continue;
      const sum = parts.reduce((total, part) => total + part, 0);
      if (sum !== minutes) fault(at('parts'), `the parts add up to ${sum} minutes, not to ${minutes}`);
    }
  },
};
