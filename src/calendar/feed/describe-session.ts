import { daysBetween } from '../../domain/civil-date.ts';
import { blockTitle } from '../../domain/pack-settings.ts';
import type { Plan, Session, SessionItem } from '../../domain/plan.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { cleanLine, cleanText } from './clean-text.ts';

/** What a calendar says of a session; free of control characters, not yet escaped. */
export interface SessionText {
  title: string;
  description: string;
  categories: string[];
}

/** Where a calendar's links lead. */
export interface CalendarLinks {
  /** The base of links, without a slash at the end. */
  publicUrl: string;
  /** In a subscribed feed only, never in an exported file: where it is, and where a session can be marked. */
  subscription?: { feedUrl: string; sessionUrl: (sessionId: string) => string };
}

const KIND_LABELS = { study: 'Study', review: 'Review', mock: 'Mock interview', lab: 'Lab' } as const;

const ACTIVITY_LABELS = {
  learn: 'Learn',
  review: 'Review',
  practise: 'Practise',
  lab: 'Build',
  mock: 'Rehearse',
} as const;

const NOUNS: Record<StudyItem['kind'] | 'review', [one: string, many: string]> = {
  question: ['question', 'questions'],
  primer: ['primer', 'primers'],
  lab: ['lab', 'labs'],
  mock: ['mock interview', 'mock interviews'],
  activity: ['exercise', 'exercises'],
  own: ['item of your own', 'items of your own'],
  review: ['review', 'reviews'],
};

const STATUS_NOTES: Record<Session['status'], string[]> = {
  planned: [],
  done: [],
  missed: ['You missed this session. What it held was planned anew.'],
  skipped: ['You skipped this session.'],
  dropped: ['This session is no longer part of your plan.'],
};

/** Puts a plan's sessions into words. */
export function describeSessions(plan: Plan, links: CalendarLinks): (session: Session) => SessionText {
  const topicNames = new Map(plan.topics.map((topic) => [topic.slug, topic.name]));
  const itemKinds = new Map(plan.items.map((item) => [item.id, item.kind]));
  const datesOf = studyDates(plan);
  const topicsOf = (session: Session) => {
    const names = session.items.map((item) => cleanLine(topicNames.get(item.topic) ?? item.topic));
    return [...new Set(names)].filter((name) => name !== '');
  };

  return (session) => {
    const lines = [
      ...STATUS_NOTES[session.status],
      ...session.items.flatMap((item) => {
        // What is past or gone needs no reason, and stays as it was.
        const hasReason = item.activity === 'review' && session.status === 'planned';
        const why = hasReason ? `; ${reviewReason(plan, session, datesOf.get(item.itemId))}` : '';
        return itemLines(item, why, links.publicUrl);
      }),
    ];
    if (links.subscription && session.status !== 'dropped') {
      lines.push(
        `${session.status === 'done' ? 'Say how it went' : 'Mark it done or say how it went'}: ${links.subscription.sessionUrl(session.id)}`,
      );
    }
    return {
      title: sessionTitle(session, topicsOf(session), itemKinds),
      description: cleanText(lines.join('\n')),
      categories: [...new Set([cleanLine(blockTitle(plan.taxonomy, session.block)), ...topicsOf(session)])],
    };
  };
}

/** What to do, on what, and how much of it: "Study: Attention, Tokenisation · 2 questions, 1 review". */
function sessionTitle(
  session: Session,
  topics: readonly string[],
  itemKinds: ReadonlyMap<string, StudyItem['kind']>,
): string {
  const label = `${session.status === 'done' ? '✓ ' : ''}${KIND_LABELS[session.kind]}`;
  const [only, ...others] = session.items;
  if (!only) return label;
  if (others.length === 0) return cleanLine(`${label}: ${only.title}${partOf(only)}`);
  const shown = topics.length > 3 ? [...topics.slice(0, 2), `${topics.length - 2} more`] : topics;
  const counts = new Map<keyof typeof NOUNS, number>();
  for (const item of session.items) {
    const noun = item.activity === 'review' ? 'review' : (itemKinds.get(item.itemId) ?? 'question');
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const amounts = [...counts].map(([noun, count]) => `${count} ${NOUNS[noun][count === 1 ? 0 : 1]}`);
  return `${label}: ${shown.join(', ')} · ${amounts.join(', ')}`;
}

function itemLines(item: SessionItem, why: string, publicUrl: string): string[] {
  const line = `• ${ACTIVITY_LABELS[item.activity]}: ${cleanLine(item.title)}${partOf(item)} – ${item.minutes} min${why}`;
  if (item.url === undefined) return [line];
  return [line, `  ${cleanLine(item.url.startsWith('/') ? publicUrl + item.url : item.url)}`];
}

function partOf(item: SessionItem): string {
  return item.part === undefined ? '' : ` (part ${item.part} of ${item.parts})`;
}

/** The days on which each item is or was worked on, earliest first, by item id. */
function studyDates(plan: Plan): Map<string, string[]> {
  const dates = new Map<string, string[]>();
  for (const session of plan.sessions) {
    if (session.status !== 'planned' && session.status !== 'done') continue;
    for (const { itemId } of session.items) dates.set(itemId, [...(dates.get(itemId) ?? []), session.date]);
  }
  for (const days of dates.values()) days.sort();
  return dates;
}

/** Why a review stands where it does: how long ago the item was last seen, and how long it must hold. */
function reviewReason(plan: Plan, session: Session, days: readonly string[] = []): string {
  const ahead = `${countDays(daysBetween(session.date, plan.request.interviewDate))} before the interview`;
  const last = days.findLast((day) => day < session.date);
  if (last === undefined) return `you knew it at the start, ${ahead}`;
  return `last seen ${countDays(daysBetween(last, session.date))} ago, ${ahead}`;
}

function countDays(days: number): string {
  return `${days} day${days === 1 ? '' : 's'}`;
}
