import { calendarName } from '../calendar/feed/calendar-name.ts';
import { FEED_PURPOSES, type FeedKind, WHOLE_FEED } from '../domain/calendar-feed.ts';
import type { Plan } from '../domain/plan.ts';
import { utcText } from '../time/local-time.ts';
import { type CapabilitySubject, capability, listSharedFeeds } from './capabilities.ts';
import type { PlanDeps } from './plan-deps.ts';

/** The addresses under which people subscribe to one calendar. */
export interface CalendarLinks {
  url: string;
  webcal: string;
  google: string;
  /** For private accounts. */
  outlook: string;
  /** For accounts of work and school. */
  outlookWork: string;
}

/** The calendars of a plan: the full one, whose links mark; one to share; and one that says only when. */
export interface PlanCalendars extends CalendarLinks {
  view: CalendarLinks;
  busy: CalendarLinks;
}

type LinkedPlan = CapabilitySubject & Pick<Plan, 'request' | 'names'>;

/** The key of a plan. One that another secret made can open the plan too, until it expires. */
export function planKey(deps: Pick<PlanDeps, 'secret'>, plan: CapabilitySubject): string {
  return capability(deps.secret, plan, 'plan');
}

/** The addresses of a plan's calendars. Those of a plan from before there were three are made to open. */
export async function openCalendarLinks(
  deps: Pick<PlanDeps, 'secret' | 'publicUrl' | 'store' | 'clock'>,
  plan: LinkedPlan,
): Promise<PlanCalendars> {
  const shared = listSharedFeeds(deps.secret, plan);
  const now = utcText(deps.clock());
  const found = await Promise.all(shared.map(({ hash }) => deps.store.findCapability(hash, now)));
  const missing = shared.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) await deps.store.addCapabilities(plan.id, missing);
  const links = (feed: FeedKind) => calendarLinks(deps, plan, feed);
  return { ...links('full'), view: links('view'), busy: links('busy') };
}

/** Links to subscribe with: plain, for Apple and most others, and through Google's and Outlook's own dialogues. */
function calendarLinks(
  deps: Pick<PlanDeps, 'secret' | 'publicUrl'>,
  plan: LinkedPlan,
  feed: FeedKind,
): CalendarLinks {
  const url = `${deps.publicUrl}/calendars/${capability(deps.secret, plan, FEED_PURPOSES[feed])}.ics`;
  const webcal = url.replace(/^https?:/, 'webcal:');
  const name = feed === 'busy' ? WHOLE_FEED.busyTitle : calendarName(plan);
  return {
    url,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: addFromWeb('outlook.live.com', url, name),
    outlookWork: addFromWeb('outlook.office.com', url, name),
  };
}

/** Outlook's page for a subscription; it is the same on both of its hosts. */
function addFromWeb(host: string, url: string, name: string): string {
  return `https://${host}/calendar/0/addfromweb?url=${encodeURIComponent(url)}&name=${encodeURIComponent(name)}`;
}
