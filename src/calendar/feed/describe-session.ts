import type { FeedOptions } from '../../domain/calendar-feed.ts';
import { daysBetween } from '../../domain/civil-date.ts';
import { blockTitle } from '../../domain/pack-settings.ts';
import type { Plan } from '../../domain/plan.ts';
import { nameEnd } from '../../domain/plan-end.ts';
import { isToldDone, type Session, type SessionItem } from '../../domain/session.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { sayParts, sessionTitle } from './session-title.ts';

/** What a calendar says of a session; free of control characters, not yet escaped. */
export interface SessionText {
  title: string;
  description: string;
  categories: string[];
}

/** How a calendar's words are put. */
export interface DescribeOptions {
  /** The base of links, without a slash at the end. */
  publicUrl: string;
  titles: FeedOptions['titles'];
  /** Where a session can be marked: only where that is for the reader of the calendar. */
  sessionUrl?: (sessionId: string) => string;
}

const ACTIVITY_LABELS = {
  learn: 'Learn',
  review: 'Review',
  relearn: 'Learn again',
  practise: 'Practise',
  lab: 'Build',
  mock: 'Rehearse',
} as const;

const STATUS_NOTES: Record<Session['status'], string[]> = {
  planned: [],
  done: [],
  missed: ['You missed this session. What it held was planned anew.'],
  skipped: ['You skipped this session.'],
  dropped: ['This session is no longer part of your plan.'],
};

/** Of what counts as something for want of a mark. */
const UNMARKED_NOTES: Partial<typeof STATUS_NOTES> = {
  done: ['Not marked: this session counts as done.'],
  missed: ['Not marked: this session counts as missed. What it held was planned anew.'],
};

/** Puts a plan's sessions into words. */
export function describeSessions(plan: Plan, options: DescribeOptions): (session: Session) => SessionText {
  const topics = new Map(plan.topics.map((topic) => [topic.slug, topic]));
  const datesOf = studyDates(plan);
  const topicsOf = (items: readonly SessionItem[], nameOf: (topic: string) => string) =>
    [...new Set(items.map(({ topic }) => cleanLine(nameOf(topic))))].filter((name) => name !== '');
  const fullName = (slug: string) => topics.get(slug)?.name ?? slug;
  const shortName = (slug: string) => topics.get(slug)?.shortName ?? fullName(slug);

  return (session) => {
    const lines = [
      ...notesOf(session),
      ...partsInARow(session.items).flatMap((parts) => {
        // What is past or gone needs no reason, and stays as it was.
        const hasReason = parts[0].activity === 'review' && session.status === 'planned';
        const why = hasReason ? `; ${reviewReason(plan, session, datesOf.get(parts[0].itemId))}` : '';
        return itemLines(parts, why, options.publicUrl);
      }),
    ];
    if (options.sessionUrl && session.status !== 'dropped') {
      lines.push(
        `${isToldDone(session) ? 'Say how it went' : 'Mark it done or say how it went'}: ${options.sessionUrl(session.id)}`,
      );
    }
    const learned = session.items.filter(({ activity }) => activity !== 'review');
    const titled = learned.length > 0 ? learned : session.items;
    return {
      title: sessionTitle(session, topicsOf(titled, shortName), options.titles),
      description: cleanText(lines.join('\n')),
      categories: [
        ...new Set([
          cleanLine(blockTitle(plan.taxonomy, session.block)),
          ...topicsOf(session.items, fullName),
        ]),
      ],
    };
  };
}

function notesOf({ status, markedBy }: Session): string[] {
  return (markedBy === 'clock' ? UNMARKED_NOTES[status] : undefined) ?? STATUS_NOTES[status];
}

type Parts = [SessionItem, ...SessionItem[]];

/** The items of a session, parts of one that follow each other together. */
function partsInARow(items: readonly SessionItem[]): Parts[] {
  const rows: Parts[] = [];
  for (const item of items) {
    const last = rows.at(-1);
    const follows = last?.[0].itemId === item.itemId && last[0].activity === item.activity;
    if (last && follows && item.part !== undefined) last.push(item);
    else rows.push([item]);
  }
  return rows;
}

function itemLines(parts: Parts, why: string, publicUrl: string): string[] {
  const [item] = parts;
  const minutes = parts.reduce((sum, each) => sum + each.minutes, 0);
  const line = `• ${ACTIVITY_LABELS[item.activity]}: ${cleanLine(item.title)}${sayParts(parts)} – ${minutes} min${why}`;
  if (item.url === undefined) return [line];
  return [line, `  ${cleanLine(item.url.startsWith('/') ? publicUrl + item.url : item.url)}`];
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
  const ahead = `${countDays(daysBetween(session.date, plan.request.interviewDate))} before ${nameEnd(plan)}`;
  const last = days.findLast((day) => day < session.date);
  if (last === undefined) return `you knew it at the start, ${ahead}`;
  return `last seen ${countDays(daysBetween(last, session.date))} ago, ${ahead}`;
}

function countDays(days: number): string {
  return `${days} day${days === 1 ? '' : 's'}`;
}
