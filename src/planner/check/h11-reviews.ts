import { completion, firstPassTouches } from './first-pass.ts';
import { type Constraint, type Fault, groupBy, nameOf } from './plan-view.ts';

/**
 * Touches are first passes and reviews, in what has begun as well; what was missed or skipped touched nothing.
 *
 * Readings: the first study of a split item ends with its last part. A person knows an item that `known.questions`
 * names; it may be reviewed without study, yet still on a later day than any touch before.
 */
export const reviews: Constraint = {
  id: 'H11',
  meaning:
    "A review comes after the item's first study, unless the person knows it, and on a later local day than its last touch.",
  check(view) {
    const known = new Set(view.plan.request.known.questions);
    const passes = firstPassTouches(view);
    const faults: Fault[] = [];
    for (const [id, touches] of groupBy(view.touches, ({ entry }) => entry.itemId)) {
      const learned = completion(passes.get(id));
      for (const [index, touch] of touches.entries()) {
        if (!touch.isReview || !touch.timed.judged) continue;
        const { session } = touch.timed;
        const fault = (message: string) =>
          faults.push({ message: `${id} in ${nameOf(session)} ${message}`, sessionIds: [session.id] });
        const previous = touches[index - 1];
        if (!known.has(id) && !(learned && learned.order < touch.order))
          fault('is reviewed before it is learned');
        else if (previous && previous.day >= touch.day) fault('is reviewed on the day of its previous touch');
      }
    }
    return faults;
  },
};
