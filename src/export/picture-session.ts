import type { Session } from '../domain/plan.ts';
import { sayCount, sayMinutes, sayShortDate } from '../domain/say.ts';
import { xml } from './escape.ts';
import { lengthOf, type PlacedSession, round } from './picture-grid.ts';
import { BLOCK_LOOKS } from './picture-style.ts';

const MOST_DOTS = 8;
const LABEL_NEEDS = 11;

/**
 * One session in its block's hue and pattern: outlined while planned, filled once done, dashed and struck when missed;
 * a mock has a heavy outline. Each review is a dot.
 */
export function drawSession(placed: PlacedSession): string {
  const { session, x, y, width, height } = placed;
  const { label, tile } = BLOCK_LOOKS[session.block];
  const isLost = session.status === 'missed' || session.status === 'skipped';
  const rect = (classes: string, attributes = '') =>
    `<rect class="${classes}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2.5"${attributes}/>`;
  const parts = [`<title>${xml(describeSession(session))}</title>`];
  if (session.status === 'done') parts.push(rect('pp-full'));
  if (session.status === 'planned') {
    parts.push(rect('pp-tint'));
    if (tile !== '') parts.push(rect('pp-none', ` fill="url(#pp-tile-${session.block})"`));
  }
  parts.push(rect(isLost ? 'pp-lost' : session.kind === 'mock' ? 'pp-mock' : 'pp-edge'));
  if (session.status === 'missed') {
    parts.push(`<path class="pp-strike" d="M${x + 2} ${round(y + height / 2)}h${width - 4}"/>`);
  }
  if (height >= LABEL_NEEDS) parts.push(`<text x="${x + 4}" y="${round(y + 9)}">${label}</text>`);
  if (session.status === 'done' && height >= LABEL_NEEDS) {
    parts.push(`<path class="pp-tick" d="M${x + width - 11} ${round(y + 5.5)}l2.3 2.3 4-4.6"/>`);
  }
  parts.push(drawDots(placed));
  return `<g class="pp-${session.block}${session.status === 'done' ? ' pp-done' : ''}">${parts.join('')}</g>`;
}

/** A dot for each review: along the bottom, or beside the label where the session is too low for both. */
function drawDots({ session, x, y, height }: PlacedSession): string {
  const reviews = Math.min(MOST_DOTS, session.items.filter(({ activity }) => activity === 'review').length);
  if (reviews === 0) return '';
  const isLow = height < LABEL_NEEDS + 5;
  const left = isLow && height >= LABEL_NEEDS ? x + 18 : x + 5.5;
  const middle = round(isLow ? y + height / 2 : y + height - 4);
  const dots = Array.from(
    { length: reviews },
    (_, index) => `<circle cx="${round(left + index * 4.1)}" cy="${middle}" r="1.4"/>`,
  );
  return `<g class="pp-dots">${dots.join('')}</g>`;
}

/** What one sees who points at a session. */
function describeSession(session: Session): string {
  const count = (wanted: (activity: string) => boolean) =>
    session.items.filter(({ activity }) => wanted(activity)).length;
  const reviews = count((activity) => activity === 'review');
  const others = count((activity) => activity !== 'review');
  const contents = [
    ...(others > 0 ? [sayCount(others, 'item')] : []),
    ...(reviews > 0 ? [sayCount(reviews, 'review')] : []),
  ];
  const what = `${BLOCK_LOOKS[session.block].name}, ${session.kind}, ${session.status}`;
  return `${sayShortDate(session.date)}, ${session.from}–${session.to} (${sayMinutes(lengthOf(session))}): ${what}; ${contents.join(', ')}`;
}
