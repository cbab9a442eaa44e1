import { z } from '@hono/zod-openapi';
import { Url } from './common.ts';

const links = {
  url: Url.openapi({
    description: 'The feed.',
    example: 'https://stepladder.example.org/calendars/abc.ics',
  }),
  webcal: Url.openapi({
    description: 'For Apple and most others.',
    example: 'webcal://stepladder.example.org/calendars/abc.ics',
  }),
  google: Url.openapi({
    description: 'Opens Google Calendar.',
    example: 'https://calendar.google.com/calendar/r?cid=webcal',
  }),
  outlook: Url.openapi({
    description: 'Opens Outlook for a private account.',
    example: 'https://outlook.live.com/calendar/0/addfromweb?url=https',
  }),
  outlookWork: Url.openapi({
    description: 'Opens Outlook for an account of work or school.',
    example: 'https://outlook.office.com/calendar/0/addfromweb?url=https',
  }),
};

/** The addresses of a plan's calendars; each is renewed alone. */
export const Calendars = z
  .object({
    ...links,
    view: z
      .object(links)
      .openapi({ description: 'The same calendar without links that mark: the one to share.' }),
    busy: z.object(links).openapi({
      description: 'The same times under a neutral title, without a word on what they are for.',
    }),
  })
  .openapi('CalendarLinks', {
    description:
      'Addresses to subscribe with: of the full calendar, whose links mark sessions, and of two others.',
  });

/** What a call for the addresses alone answers. */
export const PlanCalendars = z.object({ calendar: Calendars }).openapi('PlanCalendars');
