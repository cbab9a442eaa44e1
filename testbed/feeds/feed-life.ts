import ICAL from 'ical.js';

/** One event of a feed, as a subscriber can see it. */
export interface FeedEvent {
  uid: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  status: string;
  summary: string;
  description: string;
  lastModified: string;
  dtstamp: string;
  /** Its bytes. */
  text: string;
}

/** A feed's events by UID, read by ical.js, with the bytes that belong to each. */
export function readEvents(feed: string): Map<string, FeedEvent> {
  const texts = feed.match(/BEGIN:VEVENT\r\n.*?END:VEVENT\r\n/gs) ?? [];
  const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((event, at) => {
    const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? '';
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      startsAt: value('dtstart'),
      endsAt: value('dtend'),
      status: value('status'),
      summary: value('summary'),
      description: value('description'),
      lastModified: value('last-modified'),
      dtstamp: value('dtstamp'),
      text: texts[at] ?? '',
    };
  });
  return new Map(events.map((event) => [event.uid, event]));
}

/** What a subscriber must not see between two fetches of a feed; `gone` has the UIDs that have left it before. */
export function changeFaults(
  before: ReadonlyMap<string, FeedEvent>,
  after: ReadonlyMap<string, FeedEvent>,
  gone: ReadonlySet<string> = new Set(),
): string[] {
  const faults: string[] = [];
  for (const [uid, event] of after) {
    const old = before.get(uid);
    if (!old) {
      if (gone.has(uid)) faults.push(`${uid} is used again.`);
      continue;
    }
    if (event.sequence < old.sequence) faults.push(`${uid}: SEQUENCE falls to ${event.sequence}.`);
    const isMoved =
      event.startsAt !== old.startsAt || event.endsAt !== old.endsAt || event.status !== old.status;
    if (isMoved && event.sequence === old.sequence) faults.push(`${uid}: moved under the same SEQUENCE.`);
    if (event.text !== old.text && event.lastModified <= old.lastModified)
      faults.push(`${uid}: changed, and LAST-MODIFIED is still ${event.lastModified}.`);
    if (event.dtstamp !== event.lastModified) faults.push(`${uid}: DTSTAMP is not when it was revised.`);
  }
  for (const [uid, { status }] of before) {
    if (!after.has(uid) && status !== 'CANCELLED') faults.push(`${uid} left without being cancelled.`);
  }
  return faults;
}

/** The UIDs whose bytes differ, new ones among them; what has left is not. */
export function changedUids(
  before: ReadonlyMap<string, FeedEvent>,
  after: ReadonlyMap<string, FeedEvent>,
): string[] {
  return [...after.values()].filter(({ uid, text }) => before.get(uid)?.text !== text).map(({ uid }) => uid);
}
