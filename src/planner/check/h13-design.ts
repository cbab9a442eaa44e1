import { hasTrait } from '../../domain/pack-settings.ts';
import { type Constraint, groupBy } from './plan-view.ts';

const MOST_A_DAY = 2;

/**
 * Readings: a design item is a question of a kind that the pack calls design-like, whatever its topic; its first pass is what tires, so a
 * review does not count, nor does a mock (H9 places it). Parts of one question on one day are one item.
 * H13 is not among the constraints in which the past counts, so only what has not begun is counted.
 */
export const design: Constraint = {
  id: 'H13',
  meaning: 'At most two design items are begun or gone on with in a day; their reviews do not count.',
  check({ plan, touches }) {
    const studied = touches.filter(
      ({ timed, isFirstPass, item }) =>
        timed.judged && isFirstPass && hasTrait(plan.taxonomy, item?.questionKind, 'designLike'),
    );
    return [...groupBy(studied, ({ day }) => day)].flatMap(([day, group]) => {
      const ids = [...new Set(group.map(({ entry }) => entry.itemId))];
      if (ids.length <= MOST_A_DAY) return [];
      const sessionIds = [...new Set(group.map(({ timed }) => timed.session.id))];
      return [{ message: `${day} has ${ids.length} design items: ${ids.join(', ')}`, sessionIds }];
    });
  },
};
