import { type CapabilitySubject, capability } from './capabilities.ts';
import type { PlanDeps } from './plan-deps.ts';

/** The addresses under which people subscribe to a plan's calendar. */
export interface CalendarLinks {
  url: string;
  webcal: string;
  google: string;
  outlook: string;
}

/** Links to subscribe with: plain, for Apple and most others, and through Google's and Outlook's own dialogues. */
export function calendarLinks(
  deps: Pick<PlanDeps, 'secret' | 'publicUrl'>,
  plan: CapabilitySubject,
): CalendarLinks {
  const url = `${deps.publicUrl}/calendars/${capability(deps.secret, plan, 'feed')}.ics`;
  const webcal = url.replace(/^https?:/, 'webcal:');
  return {
    url,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(url)}&name=Stepladder`,
  };
}
