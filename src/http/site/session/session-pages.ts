import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Grade, Session, SessionItem } from '../../../domain/session.ts';
import { GRADES } from '../../../domain/session.ts';
import type { SessionMark } from '../../../service/index.ts';
import type { FormValues } from '../builder/builder-form.ts';
import type { SessionEntry } from './session-entry.tsx';

/** The items of a session with what the current release says of them; it may no longer know one. */
export function readEntries(catalogue: Catalogue, session: Session): SessionEntry[] {
  const activities = new Map(
    catalogue
      .getCurriculum()
      .blocks.flatMap((block) => block.activities.map((activity) => [activity.id, activity])),
  );
  return session.items.map((item) => ({
    item,
    question: catalogue.findQuestion(item.itemId),
    answer: catalogue.findAnswer(item.itemId),
    activity: activities.get(item.itemId),
  }));
}

/** A session of a plan that is still part of it. */
export function findSession(plan: Plan, sessionId: string): Session | undefined {
  return plan.sessions.find(({ id, status }) => id === sessionId && status !== 'dropped');
}

const STATUSES = ['planned', 'done', 'missed', 'skipped'] as const;

/** What a session's form says: what became of it, and how each item went; undefined where no button said anything. */
export function readMark(values: FormValues, items: readonly SessionItem[]): SessionMark | undefined {
  const status = STATUSES.find((each) => each === values.status?.[0]);
  if (status !== 'done') return status && { status };
  const grades = readGrades(values, items);
  return grades.length > 0 ? { status, grades } : { status };
}

/** How each item of a session went, as far as a form says it. */
export function readGrades(
  values: FormValues,
  items: readonly SessionItem[],
): { itemId: string; grade: Grade }[] {
  const ids = [...new Set(items.map(({ itemId }) => itemId))];
  return ids.flatMap((itemId) => {
    const grade = GRADES.find((each) => each === values[`grade-${itemId}`]?.[0]);
    return grade ? [{ itemId, grade }] : [];
  });
}
