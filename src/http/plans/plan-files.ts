import { z } from '@hono/zod-openapi';
import type { FeedKind } from '../../domain/calendar-feed.ts';
import type { Session } from '../../domain/session.ts';
import { type PlanFormatName, planFormat } from '../../service/index.ts';

/** A calendar file in the spec. */
export const Calendar = z.string().openapi({
  description: 'iCalendar (RFC 5545).',
  example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
});

/** The headers of a plan's file: to be opened where it came, or to be kept. */
export function fileHeaders(
  name: PlanFormatName,
  disposition: 'inline' | 'attachment',
): { 'Content-Type': string; 'Content-Disposition': string } {
  const { mediaType, file } = planFormat(name);
  return { 'Content-Type': mediaType, 'Content-Disposition': `${disposition}; filename="${file}"` };
}

/** By which name a plan's flash cards are kept. */
export const CARD_FILE = 'stepladder.anki.txt';

/** The headers of a plan's flash cards. */
export const CARD_FILE_HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Disposition': `attachment; filename="${CARD_FILE}"`,
};

/** The headers of a feed; the busy one's name tells nothing. */
export function feedFileHeaders(feed: FeedKind): ReturnType<typeof fileHeaders> {
  const headers = fileHeaders('ics', 'inline');
  return feed === 'busy' ? { ...headers, 'Content-Disposition': 'inline; filename="busy.ics"' } : headers;
}

/** The headers of one session's file. */
export function sessionFileHeaders({ date }: Pick<Session, 'date'>): ReturnType<typeof fileHeaders> {
  const disposition = `attachment; filename="session-${date}.ics"`;
  return { ...fileHeaders('ics', 'attachment'), 'Content-Disposition': disposition };
}
