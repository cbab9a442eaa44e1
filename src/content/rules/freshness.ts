import type { Volatility } from '../../domain/taxonomy.ts';
import type { Rule } from '../draft.ts';

/** After how many months a text should be checked again. */
const MONTHS: Record<Volatility, number> = { high: 6, medium: 12, low: 24 };

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
      const months = MONTHS[value.volatility ?? 'medium'];
      if (value.checkedOn > draft.today) {
        fault(fields.at('checkedOn'), `${value.checkedOn} is after today, ${draft.today}`);
      } else if (addMonths(value.checkedOn, months) < draft.today) {
        fault(fields.at('checkedOn'), `last checked on ${value.checkedOn}, more than ${months} months ago`);
      }
    }
  },
};

/** The same day of a later month, as text: 31 February sorts between 28 February and 1 March, which is all it must do. */
function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
}
