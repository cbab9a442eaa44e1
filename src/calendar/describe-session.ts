import { daysBetween } from '../domain/civil-date.ts';
import type { Plan, Session, SessionItem } from '../domain/plan.ts';
import { cleanLine } from './clean-text.ts';

const KIND_LABELS = { study: 'Study', review: 'Review', mock: 'Mock interview', lab: 'Lab' } as const;

/** The title of a session's event: what to do, on what, and how much of it. */
export function sessionTitle(plan: Plan, session: Session): string {
  const done = session.status === 'done' ? '✓ ' : '';
  const [first] = session.items;
  if (session.kind === 'mock' && first) return `${done}${cleanLine(first.title)}`;
  const names = new Map(plan.topics.map((topic) => [topic.slug, topic.name]));
  const topics = [...new Set(session.items.map((item) => names.get(item.topic) ?? item.topic))];
  const shown = topics.length > 3 ? [...topics.slice(0, 2), `${topics.length - 2} more`] : topics;
  return cleanLine(`${done}${KIND_LABELS[session.kind]}: ${shown.join(', ')} · ${countItems(session)}`);
}

function countItems(session: Session): string {
  const counts = new Map<string, number>();
  for (const item of session.items) {
    const noun = item.activity === 'review' ? 'review' : item.activity === 'learn' ? 'question' : 'exercise';
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  return [...counts].map(([noun, count]) => `${count} ${noun}${count === 1 ? '' : 's'}`).join(', ');
}

/** What to do, item by item, with links; then, in a subscribed feed, where to mark it done. */
export function sessionDescription(
  plan: Plan,
  session: Session,
  links: { publicUrl: string; sessionUrl?: string },
): string {
  const lines = session.items.flatMap((item) => itemLines(plan, session, item, links.publicUrl));
  if (links.sessionUrl !== undefined) {
    lines.push(`Mark it done or say how it went: ${links.sessionUrl}`);
  }
  return lines.join('\n');
}

function itemLines(plan: Plan, session: Session, item: SessionItem, publicUrl: string): string[] {
  const part = item.part === undefined ? '' : ` (part ${item.part} of ${item.parts})`;
  const why = item.activity === 'review' ? reviewReason(plan, session, item) : '';
  const url = item.url === undefined ? [] : [item.url.startsWith('/') ? publicUrl + item.url : item.url];
  return [
    `• ${ACTIVITY_LABELS[item.activity]}: ${cleanLine(item.title)}${part} – ${item.minutes} min${why}`,
    ...url.map((link) => `  ${link}`),
  ];
}

const ACTIVITY_LABELS = {
  learn: 'Learn',
  review: 'Review',
  practise: 'Practise',
  lab: 'Build',
  mock: 'Rehearse',
} as const;

/** Why a review stands where it does: how long ago the item was last seen, and how long it must hold. */
function reviewReason(plan: Plan, session: Session, item: SessionItem): string {
  const earlier = plan.sessions.filter(
    (other) =>
      other.date < session.date &&
      (other.status === 'planned' || other.status === 'done') &&
      other.items.some((touched) => touched.itemId === item.itemId),
  );
  const last = earlier.reduce((latest, other) => (other.date > latest ? other.date : latest), '');
  const toInterview = daysBetween(session.date, plan.request.interviewDate);
  const ahead = `${toInterview} day${toInterview === 1 ? '' : 's'} before the interview`;
  if (last === '') return `; you knew it at the start, ${ahead}`;
  const ago = daysBetween(last, session.date);
  return `; last seen ${ago} day${ago === 1 ? '' : 's'} ago, ${ahead}`;
}
