import { BusyFault } from './busy-fault.ts';

/** A content line (RFC 5545, 3.1) that says when. */
export interface TimeProperty {
  name: string;
  /** Its TZID, without quotes. */
  tzid?: string;
  /** In a FREEBUSY, its FBTYPE. */
  type?: string;
  value: string;
  /** 1-based, of its first physical line. */
  line: number;
}

/** An event or a free/busy block, as far as it says when somebody is busy: nothing else is ever read of it. */
export interface BusyComponent {
  kind: 'VEVENT' | 'VFREEBUSY';
  line: number;
  uid: string;
  sequence: number;
  /** Whether it is cancelled, or takes no time. */
  isFree: boolean;
  times: TimeProperty[];
}

export interface BusyFile {
  components: BusyComponent[];
  /** The text of each VTIMEZONE by its TZID. */
  zones: Map<string, string>;
}

const DATE = String.raw`\d{8}`;
const DATE_TIME = String.raw`\d{8}T\d{6}Z?`;
const DURATION = String.raw`[+-]?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)`;
const PERIOD = `${DATE_TIME}/(?:${DATE_TIME}|${DURATION})`;
const list = (value: string) => new RegExp(`^(?:${value})(?:,(?:${value}))*$`);

const TIME_VALUES: Record<string, RegExp> = {
  DTSTART: new RegExp(`^(?:${DATE}|${DATE_TIME})$`),
  DTEND: new RegExp(`^(?:${DATE}|${DATE_TIME})$`),
  'RECURRENCE-ID': new RegExp(`^(?:${DATE}|${DATE_TIME})$`),
  DURATION: new RegExp(`^${DURATION}$`),
  RRULE:
    /^(?=.*FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY))[A-Z-]+=[^;]+(?:;[A-Z-]+=[^;]+)*;?$/,
  EXDATE: list(`${DATE}|${DATE_TIME}`),
  RDATE: list(`${DATE}|${DATE_TIME}|${PERIOD}`),
  FREEBUSY: list(PERIOD),
};

/**
 * Reads what an iCalendar file says of time, and refuses what is no such file or was cut off. Lines that it does not
 * need may be as broken as they like: calendars in use are.
 *
 * @throws BusyFault `not_a_calendar`, `malformed_calendar`.
 */
export function readBusyFile(text: string): BusyFile {
  const lines = unfold(text);
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0]?.text ?? '')) {
    throw new BusyFault(
      'not_a_calendar',
      'an iCalendar file begins with BEGIN:VCALENDAR.',
      lines[0]?.line ?? 1,
    );
  }
  const file: BusyFile = { components: [], zones: new Map() };
  const open: { name: string; line: number; from: number; component?: BusyComponent }[] = [];
  lines.forEach(({ text: content, line }, index) => {
    const [, edge, name = ''] = /^(BEGIN|END):([A-Z-]+)\s*$/i.exec(content) ?? [];
    const kind = name.toUpperCase();
    if (edge?.toUpperCase() === 'BEGIN') {
      const entry = { name: kind, line, from: index };
      if (kind !== 'VEVENT' && kind !== 'VFREEBUSY') open.push(entry);
      else open.push({ ...entry, component: { kind, line, uid: '', sequence: 0, isFree: false, times: [] } });
    } else if (edge !== undefined) {
      const ended = open.pop();
      if (ended?.name !== kind) {
        throw new BusyFault('malformed_calendar', `END:${kind} closes ${ended?.name ?? 'nothing'}.`, line);
      }
      if (ended.component) file.components.push(ended.component);
      if (kind === 'VTIMEZONE') addZone(file, lines.slice(ended.from, index + 1));
    } else readProperty(open.at(-1)?.component, content, line);
  });
  const [unclosed] = open;
  if (unclosed) {
    throw new BusyFault(
      'malformed_calendar',
      `${unclosed.name} never ends. Was the file cut off?`,
      unclosed.line,
    );
  }
  return file;
}

function unfold(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((physical, index) => {
      const last = lines.at(-1);
      if (/^[ \t]/.test(physical) && last) last.text += physical.slice(1);
      else if (physical !== '') lines.push({ text: physical, line: index + 1 });
    });
  return lines;
}

function addZone(file: BusyFile, lines: { text: string }[]): void {
  const tzid = lines
    .map(({ text }) => /^TZID(?:;[^:]*)?:(.*)$/i.exec(text)?.[1])
    .find((id) => id !== undefined);
  if (tzid !== undefined) file.zones.set(unquote(tzid), lines.map(({ text }) => text).join('\r\n'));
}

const WANTED_LINE = new RegExp(
  `^(?:UID|SEQUENCE|STATUS|TRANSP|${Object.keys(TIME_VALUES).join('|')})[;:]`,
  'i',
);
const CONTENT_LINE = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/i;

function readProperty(component: BusyComponent | undefined, content: string, line: number): void {
  if (!component || !WANTED_LINE.test(content)) return;
  const [, name = '', params = '', rawValue = ''] = CONTENT_LINE.exec(repairZone(content)) ?? [];
  const [property, value] = [name.toUpperCase(), rawValue.trim()];
  if (property === 'UID') component.uid = value;
  else if (property === 'SEQUENCE') component.sequence = Number.parseInt(value, 10) || 0;
  else if (property === 'STATUS') component.isFree ||= value.toUpperCase() === 'CANCELLED';
  else if (property === 'TRANSP') component.isFree ||= value.toUpperCase() === 'TRANSPARENT';
  const wanted = TIME_VALUES[property];
  if (!wanted) return;
  if (!wanted.test(value) || !(value.match(/\d{8}(?:T\d{6})?/g) ?? []).every(exists)) {
    throw new BusyFault(
      'malformed_calendar',
      `${property} has a value that is none: "${value.slice(0, 60)}".`,
      line,
    );
  }
  const tzid = parameter(params, 'TZID');
  const type = parameter(params, 'FBTYPE');
  component.times.push({
    name: property,
    ...(tzid === undefined ? {} : { tzid }),
    ...(type === undefined ? {} : { type: type.toUpperCase() }),
    value,
    line,
  });
}

/** Some programs write `TZID=(UTC+01:00) Berlin` or `TZID=tzone://Microsoft/Utc` without the quotes that a colon needs. */
function repairZone(content: string): string {
  return content.replace(
    /^([A-Z-]+;(?:[^":]*;)?TZID=)([^"]*):(\d{8}(?:T\d{6}Z?)?(?:,[\dTZ,]*)?\s*)$/i,
    '$1"$2":$3',
  );
}

function parameter(params: string, name: string): string | undefined {
  const found = new RegExp(`;${name}=("[^"]*"|[^";:]*)`, 'i').exec(params)?.[1];
  return found === undefined ? undefined : unquote(found);
}

function unquote(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}

/** Whether a day and time stand in the calendar; a leap second does. */
function exists(value: string): boolean {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/.exec(value) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return isDay && hour < '24' && minute < '60' && second <= '60';
}
