import { z } from '@hono/zod-openapi';

/** A calendar file in the spec. */
export const Calendar = z.string().openapi({
  description: 'iCalendar (RFC 5545).',
  example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
});

export const CALENDAR_HEADERS = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="stepladder.ics"',
} as const;
