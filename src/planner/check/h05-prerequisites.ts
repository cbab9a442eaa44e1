import { completion, firstPassTouches } from './first-pass.ts';
import { type Constraint, nameOf } from './plan-view.ts';

/**
 * Only `requires` is hard; what a topic builds on is advice. Everything that has a first pass is bound, mocks included;
 * a review is bound by H11.
 *
 * Readings: a split prerequisite is learned with its last part, a split item begins with its first, so the one comes
 * before the other. An item whose first part is already fact is judged by the first part that is not. A prerequisite
 * is learned if `known.questions` names it, or if it was learned in what has begun; mastery of its topic is not enough,
 * because H11 speaks of items that the person knows and so does the request. One that neither the plan nor the person
 * has breaks the constraint for whatever requires it.
 */
export const prerequisites: Constraint = {
  id: 'H5',
  meaning: 'A hard prerequisite is learned strictly earlier, or earlier inside the same session.',
  check(view) {
    const known = new Set(view.plan.request.known.questions);
    const passes = firstPassTouches(view);
    return [...passes.values()].flatMap((touches) => {
      const first = touches.find(({ timed }) => timed.judged);
      if (!first?.item) return [];
      const { id, requires } = first.item;
      return requires
        .filter((required) => !known.has(required))
        .flatMap((required) => {
          const learned = completion(passes.get(required));
          if (learned && learned.order < first.order) return [];
          const when = learned ? `only in ${nameOf(learned.timed.session)}` : 'never';
          const message = `${id} in ${nameOf(first.timed.session)} requires ${required}, which is learned whole ${when}`;
          return [{ message, sessionIds: [first.timed.session.id] }];
        });
    });
  },
};
