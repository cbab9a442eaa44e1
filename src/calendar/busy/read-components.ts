import { type ContentLine, type Property, parseProperty, unfold } from './content-lines.ts';

/** A component (RFC 5545, 3.6) with those of its properties that bear on time. */
export interface Component {
  name: string;
  line: number;
  properties: Property[];
  components: Component[];
}

/** Takes down what was passed over: the line, and why. */
export type Report = (line: number, reason: string) => void;

/** Everything that is ever read: no title, no person's name, no place. */
const WANTED_LINE = new RegExp(
  `^\\s*(?:${[
    ...['METHOD', 'X-WR-CALNAME', 'UID', 'SEQUENCE', 'DTSTAMP', 'STATUS', 'TRANSP', 'ORGANIZER', 'ATTENDEE'],
    ...['X-MICROSOFT-CDO-BUSYSTATUS', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE'],
    ...['RECURRENCE-ID', 'FREEBUSY', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO'],
  ].join('|')})\\s*[;:]`,
  'i',
);
const EDGE = /^\s*(BEGIN|END)\s*:\s*([A-Z-]+)\s*$/i;
/** What never stands in a component of its own kind: where one begins, an open one was not ended. */
const OUTERMOST = ['VEVENT', 'VFREEBUSY', 'VTIMEZONE', 'VTODO', 'VJOURNAL'];

/**
 * The calendars of an iCalendar stream (RFC 5545, 3.4), each with its components. Lines that nobody needs may be as broken
 * as they like; a component that does not end is reported and left out, the calendar around it is read.
 *
 * @returns none for a text that is no calendar.
 */
export function readComponents(text: string, report: Report): Component[] {
  const lines = unfold(text);
  const first = lines.findIndex(({ text: content }) => /^\s*BEGIN\s*:\s*VCALENDAR\s*$/i.test(content));
  const stream: Component = { name: '', line: 1, properties: [], components: [] };
  const open: Component[] = [stream];
  for (const content of first < 0 ? [] : lines.slice(first)) {
    const [, edge, name = ''] = EDGE.exec(content.text) ?? [];
    if (edge === undefined) keepProperty(open.at(-1), content);
    else if (edge.toUpperCase() === 'BEGIN') begin(open, name.toUpperCase(), content.line, report);
    else end(open, name.toUpperCase(), content.line, report);
  }
  closeTo(open, 1, report);
  return stream.components;
}

function keepProperty(component: Component | undefined, content: ContentLine): void {
  if (!component || !WANTED_LINE.test(content.text)) return;
  const property = parseProperty(content);
  component.properties.push(
    property ?? { name: '', parameters: new Map(), value: content.text.trim(), line: content.line },
  );
}

function begin(open: Component[], name: string, line: number, report: Report): void {
  if (name === 'VCALENDAR') closeTo(open, 1, report);
  else if (OUTERMOST.includes(name)) {
    const unended = open.findIndex((component) => OUTERMOST.includes(component.name));
    if (unended > 0) closeTo(open, unended, report);
  }
  open.push({ name, line, properties: [], components: [] });
}

function end(open: Component[], name: string, line: number, report: Report): void {
  const at = open.findLastIndex((component) => component.name === name);
  if (at < 0) report(line, `END:${name} ends nothing that began.`);
  else {
    closeTo(open, at + 1, report);
    open.at(-2)?.components.push(...open.splice(-1));
  }
}

/** Drops what is still open above a depth; of a calendar, what it holds is kept. */
function closeTo(open: Component[], depth: number, report: Report): void {
  while (open.length > depth) {
    const unended = open.pop();
    if (!unended) return;
    report(unended.line, `${unended.name} does not end. Was the file cut off?`);
    if (unended.name === 'VCALENDAR') open.at(-1)?.components.push(unended);
  }
}
