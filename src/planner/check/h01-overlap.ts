import { busyTimes } from '../../domain/busy-calendar.ts';
import { type Constraint, type Fault, nameOf } from './plan-view.ts';
import { readTimestamp } from './zone-clock.ts';

/**
 * Intervals are half-open: what ends at ten does not overlap what begins at ten. Times are compared as instants, so a
 * busy interval may be written with any offset.
 *
 * Reading: of what has begun, only a planned session still in progress holds its time; one marked done has set it free.
 */
export const overlap: Constraint = {
  id: 'H1',
  meaning: 'Sessions overlap neither each other nor a busy interval.',
  check({ plan, sessions, judged, nowMs }) {
    const faults: Fault[] = [];
    const holding = sessions.filter(
      (timed) => timed.judged || (timed.session.status === 'planned' && timed.endMs > nowMs),
    );
    for (const [index, earlier] of holding.entries()) {
      for (const later of holding.slice(index + 1)) {
        if (later.startMs >= earlier.endMs) break;
        if (!later.judged || later.startMs >= later.endMs) continue;
        faults.push({
          message: `${nameOf(later.session)} begins before ${nameOf(earlier.session)} ends`,
          sessionIds: [earlier.session.id, later.session.id],
        });
      }
    }
    const busy = busyTimes(plan.request).map(({ startsAt, endsAt }) => ({
      startsAt,
      fromMs: readTimestamp(startsAt)?.epochMs ?? Number.NaN,
      toMs: readTimestamp(endsAt)?.epochMs ?? Number.NaN,
    }));
    for (const { session, startMs, endMs } of judged) {
      const hit = busy.find(({ fromMs, toMs }) => fromMs < toMs && startMs < toMs && fromMs < endMs);
      if (!hit) continue;
      faults.push({
        message: `${nameOf(session)} overlaps the busy interval from ${hit.startsAt}`,
        sessionIds: [session.id],
      });
    }
    return faults;
  },
};
