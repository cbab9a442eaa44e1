import { escapeXml } from '../domain/escape-xml.ts';
import { formatCount, formatMinutes, formatShortDate } from '../domain/format.ts';
import { blockHue, blockShort, blockTitle, type Taxonomy } from '../domain/pack-settings.ts';
import { isMarkedByPerson, isToldDone, type Session } from '../domain/session.ts';
import { lengthOf, type PlacedSession, round } from './picture-grid.ts';
import { drawHatch } from './picture-hatch.ts';

const DOT_PITCH = 4.1;
const LABEL_NEEDS = 11;

/**
 * One session in its block's hue and pattern: outlined while planned or not marked, filled once done, dashed and struck when missed;
 * a mock has a heavy outline. Each review is a dot.
 * @param href the page that it leads to.
 */
export function drawSession(placed: PlacedSession, taxonomy: Taxonomy, href?: string): string {
  const { session, x, y, width, height } = placed;
  const hue = blockHue(taxonomy, session.block);
  const isDone = isToldDone(session);
  const isOpen = session.status === 'planned' || (session.status === 'done' && !isDone);
  const isMissed = session.status === 'missed' && isMarkedByPerson(session);
  const isLost = session.status === 'missed' || session.status === 'skipped';
  const rect = (classes: string) =>
    `<rect class="${classes}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2.5"/>`;
  const parts = [`<title>${escapeXml(describeSession(session, taxonomy))}</title>`];
  if (isDone) parts.push(rect('pp-full'));
  if (isOpen) {
    parts.push(rect('pp-tint'), drawHatch(hue, placed));
  }
  parts.push(rect(isLost ? 'pp-lost' : session.kind === 'mock' ? 'pp-mock' : 'pp-edge'));
  if (isMissed) {
    parts.push(`<path class="pp-strike" d="M${x + 2} ${round(y + height / 2)}h${width - 4}"/>`);
  }
  if (height >= LABEL_NEEDS)
    parts.push(
      `<text x="${x + 4}" y="${round(y + 9)}">${escapeXml(blockShort(taxonomy, session.block))}</text>`,
    );
  if (isDone && height >= LABEL_NEEDS) {
    parts.push(`<path class="pp-tick" d="M${x + width - 11} ${round(y + 5.5)}l2.3 2.3 4-4.6"/>`);
  }
  parts.push(drawDots(placed));
  const drawn = `<g class="pp-hue-${hue}${isDone ? ' pp-done' : ''}">${parts.join('')}</g>`;
  return href === undefined ? drawn : `<a href="${escapeXml(href)}">${drawn}</a>`;
}

/** A dot for each review, as far as they fit: along the bottom, or beside the label where there is no room below it. */
function drawDots({ session, x, y, width, height }: PlacedSession): string {
  const reviews = session.items.filter(({ activity }) => activity === 'review').length;
  const isLow = height < LABEL_NEEDS + 5;
  const left = isLow && height >= LABEL_NEEDS ? 18 : 5.5;
  const middle = round(isLow ? y + height / 2 : y + height - 4);
  const room = Math.floor((width - left - 2) / DOT_PITCH) + 1;
  const dots = Array.from(
    { length: Math.min(reviews, room) },
    (_, index) => `<circle cx="${round(x + left + index * DOT_PITCH)}" cy="${middle}" r="1.4"/>`,
  );
  return dots.length === 0 ? '' : `<g class="pp-dots">${dots.join('')}</g>`;
}

/** What one sees who points at a session. */
function describeSession(session: Session, taxonomy: Taxonomy): string {
  const count = (wanted: (activity: string) => boolean) =>
    session.items.filter(({ activity }) => wanted(activity)).length;
  const reviews = count((activity) => activity === 'review');
  const others = count((activity) => activity !== 'review');
  const contents = [
    ...(others > 0 ? [formatCount(others, 'item')] : []),
    ...(reviews > 0 ? [formatCount(reviews, 'review')] : []),
  ];
  const what = `${blockTitle(taxonomy, session.block)}, ${session.kind}, ${session.markedBy === 'clock' ? 'not marked' : session.status}`;
  return `${formatShortDate(session.date)}, ${session.from}–${session.to} (${formatMinutes(lengthOf(session))}): ${what}; ${contents.join(', ')}`;
}
