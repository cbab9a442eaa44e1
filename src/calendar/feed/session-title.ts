import type { Session, SessionItem } from '../../domain/session.ts';
import { cleanLine } from './clean-text.ts';

/** What a phone shows of an event's title. */
export const MOST_TITLE_CHARACTERS = 60;

const PREFIXES: Record<Session['status'], string> = {
  planned: '',
  done: '✓ ',
  missed: 'Missed: ',
  skipped: 'Skipped: ',
  dropped: 'Cancelled: ',
};

const KIND_LABELS = { study: 'Study', review: 'Review', mock: 'Mock interview', lab: 'Lab' } as const;

/**
 * What to do in a session, in 60 characters: "Attention, LoRA + 2 reviews", "Review: Statistics", "Lab: Build a
 * tokeniser". What the person said of it stands first, for programs that show a cancelled event like any other.
 * @param topics names of the session's topics, in order; those that are learned before those that are reviewed alone.
 * @param form `short`: what kind of session, and no more.
 */
export function sessionTitle(session: Session, topics: readonly string[], form: 'full' | 'short'): string {
  const prefix = session.markedBy === 'clock' ? '' : PREFIXES[session.status];
  const room = MOST_TITLE_CHARACTERS - titleLength(prefix);
  return prefix + (form === 'short' ? KIND_LABELS[session.kind] : contentTitle(session, topics, room));
}

function contentTitle({ kind, items }: Session, topics: readonly string[], room: number): string {
  const firsts = itemsOnce(items.filter(({ activity }) => activity !== 'review'));
  const reviews = itemsOnce(items.filter(({ activity }) => activity === 'review')).length;
  const [only, ...others] = firsts.length > 0 ? firsts : itemsOnce(items);
  if (!only) return KIND_LABELS[kind];
  // What is learned says by itself what to do, and so does a title that begins with the word.
  const [word = ''] = KIND_LABELS[kind].toLowerCase().split(' ');
  const isNamed = others.length === 0 && only.title.toLowerCase().startsWith(`${word} `);
  const isPlain = isNamed || kind === 'study' || (kind === 'review' && firsts.length > 0);
  const label = isPlain ? '' : `${KIND_LABELS[kind]}: `;
  const more = firsts.length > 0 && reviews > 0 ? ` + ${reviews} review${reviews === 1 ? '' : 's'}` : '';
  const left = room - titleLength(label) - titleLength(more);
  const named = others.length === 0 ? nameItem(only, items, left) : listNames(topics, left);
  return named === '' ? KIND_LABELS[kind] : `${label}${named}${more}`;
}

/** Each item once, however many of its parts there are. */
function itemsOnce(items: readonly SessionItem[]): SessionItem[] {
  return items.filter(({ itemId }, at) => items.findIndex((each) => each.itemId === itemId) === at);
}

function nameItem(item: SessionItem, items: readonly SessionItem[], room: number): string {
  const parts = sayParts(items.filter(({ itemId }) => itemId === item.itemId));
  return `${shortenTitle(cleanLine(item.title), room - titleLength(parts))}${parts}`;
}

/** As many names as fit, and how many more there are. */
function listNames(names: readonly string[], room: number): string {
  for (let shown = names.length; shown > 0; shown--) {
    const rest = names.length - shown;
    const text = `${names.slice(0, shown).join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
    if (titleLength(text) <= room) return text;
  }
  return shortenTitle(names[0] ?? '', room);
}

/** Which parts of an item stand in a row: " (part 1 of 3)", " (parts 1–2 of 3)". */
export function sayParts(items: readonly SessionItem[]): string {
  const parts = items.flatMap(({ part }) => part ?? []);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return '';
  const of = items[0]?.parts;
  return first === last ? ` (part ${first} of ${of})` : ` (parts ${first}–${last} of ${of})`;
}

/** Text of at most so many characters, cut between words where it can be. */
function shortenTitle(text: string, most: number): string {
  if (titleLength(text) <= most) return text;
  const characters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  let cut = '';
  for (const character of characters) {
    if (titleLength(cut + character) > most - 1) break;
    cut += character;
  }
  const words = cut.replace(/\s+\S*$/, '');
  return `${titleLength(words) >= most / 2 ? words : cut}…`;
}

/** Characters as Unicode counts them. */
function titleLength(text: string): number {
  return Array.from(text).length;
}
