import { z } from '@hono/zod-openapi';
import { AppError } from '../domain/error.ts';
import type { HttpContext } from './deps.ts';

/** A calendar file in the spec. */
export const Calendar = z.string().openapi({
  description: 'iCalendar (RFC 5545).',
  example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
});

export const CALENDAR_HEADERS = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="stepladder.ics"',
} as const;

/** A picture brings its own stylesheet and needs nothing else. */
export const PICTURE_HEADERS = {
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
} as const;

/** Nothing between here and the person may keep a plan. */
export const PERSONAL = { 'Cache-Control': 'private, no-store' } as const;

/**
 * The plan key of a request.
 * @throws AppError `unauthorized` where there is none, or another scheme (RFC 6750, 2.1).
 */
export function readPlanKey(c: HttpContext): string {
  const [, key] = /^Bearer +([\w.~+/=-]+) *$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (key === undefined)
    throw new AppError('unauthorized', 'Send the plan’s key as Authorization: Bearer sl_plan_….');
  return key;
}

/** The strong validator of a plan: its revision. Plans are sent in no coding, so there is one representation. */
export function planETag(revision: number): string {
  return `"${revision}"`;
}
