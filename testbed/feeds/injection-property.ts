import fc from 'fast-check';
import ICAL from 'ical.js';
import { cleanLine } from '../../src/calendar/feed/clean-text.ts';
import { renderCalendar } from '../../src/calendar/feed/render-calendar.ts';
import { MOST_TITLE_CHARACTERS } from '../../src/calendar/feed/session-title.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { ACTIVITIES } from '../../src/domain/session.ts';
import { aPlan, aSession } from '../plans/plans.ts';
import { awkwardText } from './awkward-text.ts';
import { SUBSCRIBED } from './feed-plan.ts';
import { lintFeed } from './lint-feed.ts';

interface Awkward {
  title: string;
  otherTitle: string;
  url: string;
  topic: string;
  topicName: string;
  activity: (typeof ACTIVITIES)[number];
}

/** Every text of a plan that reaches its calendar, filled with what somebody may have typed. */
function planWith({ title, otherTitle, url, topic, topicName, activity }: Awkward): Plan {
  const item = { itemId: 'own-1', topic, activity, minutes: 15 };
  const sessions = [
    aSession(1, { items: [{ ...item, title, url }] }),
    aSession(2, {
      items: [
        { ...item, title, url },
        { ...item, title: otherTitle },
      ],
      kind: 'review',
    }),
  ];
  return aPlan({ sessions, topics: [{ slug: topic, name: topicName, buildsOn: [], specialisation: false }] });
}

/** What a calendar should show of a text: the reverse of nothing but its cleaning. */
const shown = (text: string) => cleanLine(text);

/** Lines of a feed by their names alone: what injected text would change. */
function outline(feed: string): string {
  return feed
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => /^(?:BEGIN|END):[^:]*|^[^:;]*/.exec(line)?.[0])
    .join('\n');
}

/** No text changes which lines a feed has, none makes a finding, and each is read back as it was. */
export function injectionProperty(): fc.IProperty<[Awkward]> {
  const plain = { title: 'a', otherTitle: 'b', url: 'c', topic: 'd', topicName: 'e' };
  const outlines = Object.fromEntries(
    ACTIVITIES.map((activity) => [
      activity,
      outline(renderCalendar(planWith({ ...plain, activity }), SUBSCRIBED)),
    ]),
  );
  const awkward = fc.record({
    title: awkwardText,
    otherTitle: awkwardText,
    url: awkwardText,
    topic: awkwardText,
    topicName: awkwardText,
    activity: fc.constantFrom(...ACTIVITIES),
  });
  return fc.property(awkward, (texts) => {
    const feed = renderCalendar(planWith(texts), SUBSCRIBED);
    const findings = lintFeed(feed);
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    if (outline(feed) !== outlines[texts.activity])
      throw new Error(`Other lines than a plain plan's:\n${feed}`);
    const [first, second] = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent');
    expectTitle(String(first?.getFirstPropertyValue('summary')), shown(texts.title));
    const categories = ['Fundamentals', shown(texts.topicName)].filter((name) => name !== '');
    expectEqual(
      JSON.stringify(first?.getFirstProperty('categories')?.getValues()),
      JSON.stringify(categories),
    );
    const description = String(second?.getFirstPropertyValue('description'));
    for (const text of [texts.title, texts.otherTitle]) {
      if (!description.includes(`: ${shown(text)} – 15 min`))
        throw new Error(`${JSON.stringify(text)} is lost.`);
    }
  });
}

/** A title that is too long for a phone is cut, between characters, and says so. */
function expectTitle(actual: string, title: string): void {
  if (Array.from(title).length <= MOST_TITLE_CHARACTERS) expectEqual(actual, title === '' ? 'Study' : title);
  else if (!actual.endsWith('…') || !title.startsWith(actual.slice(0, -1)) || !actual.isWellFormed())
    throw new Error(`${JSON.stringify(actual)} is not the beginning of ${JSON.stringify(title)}.`);
}

function expectEqual(actual: unknown, expected: string): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}.`);
}
