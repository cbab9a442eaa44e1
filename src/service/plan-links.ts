import { type CapabilitySubject, capability } from './capabilities.ts';
import type { PlanDeps } from './plan-deps.ts';

/** The addresses under which people subscribe to a plan's calendar. */
export interface CalendarLinks {
  url: string;
  webcal: string;
  google: string;
  /** For private accounts. */
  outlook: string;
  /** For accounts of work and school. */
  outlookWork: string;
}

/** The key of a plan. One that another secret made can open the plan too, until it expires. */
export function planKey(deps: Pick<PlanDeps, 'secret'>, plan: CapabilitySubject): string {
  return capability(deps.secret, plan, 'plan');
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
    outlook: addFromWeb('outlook.live.com', url),
    outlookWork: addFromWeb('outlook.office.com', url),
  };
}

/** Outlook's page for a subscription; it is the same on both of its hosts. */
function addFromWeb(host: string, url: string): string {
  return `https://${host}/calendar/0/addfromweb?url=${encodeURIComponent(url)}&name=Stepladder`;
}
