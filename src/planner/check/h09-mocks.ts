import { addDays } from '../../domain/civil-date.ts';
import type { Round } from '../../domain/taxonomy.ts';
import { mockDaysOf } from './last-days.ts';
import { type Constraint, type Fault, nameOf, type Touch } from './plan-view.ts';

/**
 * The mock days are E−m … E−1, where E is the day of the interview, and m = min(14, ⌈days / 4⌉) for a plan of so many
 * days; mocks answer to no block (H6).
 *
 * Readings: a mock without a round, or for a round that the request does not list, is not expected. Rounds that are
 * present follow the order of `rounds`; an absent one is no fault, because "while time allows" cannot be judged from
 * outside (the notes list it). Two scripts for one round are one too many; the parts of one script are one mock. Only
 * what has not begun is compared: H9 is not among the constraints in which the past counts, so a mock sat before the
 * date was moved does not forbid another.
 */
export const mocks: Constraint = {
  id: 'H9',
  meaning:
    'Mocks lie in the last 14 days (of a short plan the last quarter), at most one for each expected round, in the order of the rounds.',
  check({ plan, touches }) {
    const { rounds, interviewDate } = plan.request;
    const days = mockDaysOf(plan.request);
    const sat = touches.filter((touch) => touch.timed.judged && touch.item?.kind === 'mock');
    const faults: Fault[] = [];
    const scripts = new Map<Round, string>();
    let latest = -1;
    for (const touch of sat) {
      const fault = (message: string) => faults.push(mockOrderFault(touch, message));
      const round = touch.item?.round;
      const place = round === undefined ? -1 : rounds.indexOf(round);
      if (touch.day < addDays(interviewDate, -days)) fault(`comes before the last ${days} days`);
      if (round === undefined || place === -1) {
        fault(`rehearses ${round ?? 'no round'}, which is not expected`);
        continue;
      }
      const script = scripts.get(round) ?? touch.entry.itemId;
      if (script !== touch.entry.itemId) fault(`rehearses ${round}, as ${script} already does`);
      else if (place < latest) fault(`rehearses ${round} after the later round ${rounds[latest]}`);
      scripts.set(round, script);
      latest = Math.max(latest, place);
    }
    return faults;
  },
};

function mockOrderFault({ entry, timed: { session } }: Touch, message: string): Fault {
  return { message: `${entry.itemId} in ${nameOf(session)} ${message}`, sessionIds: [session.id] };
}
