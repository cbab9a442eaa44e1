import type { Session } from '../../../domain/session.ts';
import type { Task } from '../../model/planning-problem.ts';

/** A session that cannot stay, or did not come off, with what it held. */
export interface UnplacedSession {
  session: Session;
  tasks: Task[];
  reviews: Task[];
}
