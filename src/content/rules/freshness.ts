import { dueOn, MONTHS_FRESH } from '../../domain/freshness.ts';
import type { Volatility } from '../../domain/taxonomy.ts';
import type { Rule } from '../draft.ts';

/** Texts are checked again before their facts age. Skill maps and the curriculum age as `medium` does. */
export const freshness: Rule = {
  name: 'freshness',
  severity: 'warning',
  check(draft, fault) {
    const curriculum = draft.curriculum === undefined ? [] : [draft.curriculum];
    for (const { fields } of [
      ...draft.questions,
      ...draft.materials,
      ...draft.guides,
      ...draft.skillMaps,
      ...curriculum,
    ]) {
      const value: { checkedOn?: string; volatility?: Volatility } = fields.value;
      if (value.checkedOn === undefined) continue;
      const volatility = value.volatility ?? 'medium';
      if (value.checkedOn > draft.today) {
        fault(fields.at('checkedOn'), `${value.checkedOn} is after today, ${draft.today}`);
      } else if (dueOn(value.checkedOn, volatility) < draft.today) {
        const months = MONTHS_FRESH[volatility];
        fault(fields.at('checkedOn'), `last checked on ${value.checkedOn}, more than ${months} months ago`);
      }
    }
  },
};
