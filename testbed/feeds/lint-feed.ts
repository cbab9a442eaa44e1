import { COMPONENT_RULES, VALUE_TYPES, type ValueType, WORDS } from './feed-grammar.ts';
import { type Component, type Finding, type Property, parseFeed } from './parse-feed.ts';

/**
 * Everything wrong with a feed, from its bytes: lines and folding, components and properties, value types and
 * escaping, zones, and the rules of this feed's own (no METHOD, no UID of the calendar, nothing floating).
 */
export function lintFeed(feed: string | Uint8Array): Finding[] {
  const findings: Finding[] = [];
  const report = (check: string, line: number, message: string) => findings.push({ check, line, message });
  const roots = parseFeed(typeof feed === 'string' ? new TextEncoder().encode(feed) : feed, report);
  if (roots.length !== 1) report('nesting', 1, `A feed is one VCALENDAR, not ${roots.length} components.`);
  for (const root of roots) {
    lintComponent(root, '', report);
    lintCalendar(root, report);
  }
  return findings;
}

type Report = (check: string, line: number, message: string) => void;

function lintComponent(component: Component, parent: string, report: Report): void {
  const { name, line, properties } = component;
  const rule = COMPONENT_RULES[name];
  if (!rule || !(parent === '' ? name === 'VCALENDAR' : rule.inside.includes(parent))) {
    report('component', line, `${name} is not expected in ${parent || 'the file'}.`);
    return;
  }
  const count = (wanted: string) => properties.filter((property) => property.name === wanted).length;
  for (const wanted of rule.required)
    if (count(wanted) === 0) report('required', line, `${name} needs ${wanted}.`);
  for (const once of [...rule.required, ...rule.single]) {
    if (count(once) > 1) report('single', line, `${name} has ${once} ${count(once)} times.`);
  }
  const known = [...rule.required, ...rule.single, ...rule.repeated];
  for (const property of properties) {
    if (name === 'VCALENDAR' && property.name === 'METHOD') {
      report('method', property.line, 'METHOD would demand ORGANIZER (RFC 5546, 3.2.1).');
    } else if (name === 'VCALENDAR' && property.name === 'UID') {
      report('calendar-uid', property.line, 'With it, vdirsyncer 0.19 keeps one event.');
    } else if (!known.includes(property.name)) {
      report('property-name', property.line, `${name} has no ${property.name}.`);
    } else lintValue(component, property, report);
  }
  for (const child of component.components) lintComponent(child, name, report);
}

function lintValue(component: Component, property: Property, report: Report): void {
  const { name, params, value, line } = property;
  const type = VALUE_TYPES[name] as ValueType;
  const isObservance = component.name === 'STANDARD' || component.name === 'DAYLIGHT';
  const fault = FAULTS[type === 'time' && isObservance ? 'local' : type](value);
  if (fault) report(fault.check, line, `${name}: ${fault.message} It is "${value}".`);
  const words = WORDS[`${component.name}/${name}`];
  if (words && !words.test(value)) report('enumeration', line, `${component.name} has no ${name}:${value}.`);
  const wantedValue = { 'REFRESH-INTERVAL': 'DURATION', SOURCE: 'URI' }[name];
  if (params.get('VALUE') !== wantedValue)
    report('value-parameter', line, `${name} has VALUE=${params.get('VALUE')}.`);
  if (type === 'time' && !isObservance) {
    const isUtc = value.endsWith('Z');
    if (!isUtc && !params.has('TZID')) report('floating', line, `${name} says in no zone.`);
    if (isUtc && params.has('TZID')) report('tzid', line, `${name} is in UTC and has a TZID.`);
  } else if (params.has('TZID')) report('tzid', line, `${name} takes no TZID.`);
}

interface Fault {
  check: string;
  message: string;
}

const expect = (check: string, pattern: RegExp, message: string) => (value: string) =>
  pattern.test(value) ? undefined : { check, message };

const ESCAPED = String.raw`(?:[^\\;,]|\\[\\;,nN])`;

const FAULTS: Record<ValueType, (value: string) => Fault | undefined> = {
  text: expect('text-escaping', new RegExp(`^${ESCAPED}*$`), 'In TEXT, \\ ; and , are escaped.'),
  texts: expect(
    'text-escaping',
    new RegExp(`^${ESCAPED}+(?:,${ESCAPED}+)*$`),
    'In TEXT, \\ ; and , are escaped.',
  ),
  uri: (value) =>
    /^[a-z][a-z0-9+.-]*:[^\s\\"<>^`{|}]+$/i.test(value) && URL.canParse(value)
      ? undefined
      : { check: 'uri', message: 'A URI is not TEXT and has no escapes.' },
  utc: (value) =>
    value.endsWith('Z') ? dateTimeFault(value) : { check: 'utc', message: 'A time in UTC ends in Z.' },
  time: dateTimeFault,
  local: (value) =>
    value.endsWith('Z')
      ? { check: 'observance', message: 'An observance begins in local time.' }
      : dateTimeFault(value),
  duration: expect(
    'duration',
    /^-?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/,
    'Not a DURATION.',
  ),
  integer: expect('integer', /^(?:0|[1-9]\d*)$/, 'Not an integer of 0 or more.'),
  offset: expect('utc-offset', /^[+-](?:0\d|1[0-4])[0-5]\d(?:[0-5]\d)?$/, 'Not a UTC-OFFSET.'),
  rule: expect('rule', /^FREQ=YEARLY(?:;[A-Z]+=[A-Z0-9,+-]+)+$/, 'A zone changes by a yearly rule.'),
  word: expect('word', /^[\w.#-]+$/, 'Not a word.'),
};

function dateTimeFault(value: string): Fault | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(value) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const exists = !Number.isNaN(Date.parse(`${iso}Z`)) && new Date(`${iso}Z`).toISOString().startsWith(iso);
  return exists ? undefined : { check: 'date-time', message: 'Not a DATE-TIME that exists.' };
}

function lintCalendar(calendar: Component, report: Report): void {
  const valueIn = (component: Component, name: string) => find(component, name)?.value;
  const zones = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
  const tzids = zones.map((zone) => valueIn(zone, 'TZID'));
  if (new Set(tzids).size < tzids.length) report('tzid', calendar.line, 'A zone is defined twice.');
  for (const zone of zones) {
    if (zone.components.length === 0) report('observance', zone.line, 'A zone has at least one observance.');
  }
  const entries = calendar.components.filter(({ name }) => name === 'VEVENT' || name === 'VTODO');
  if (entries.length === 0) report('empty', calendar.line, 'A feed is never empty by accident.');
  const uids = new Set<string | undefined>();
  for (const entry of entries) {
    const uid = valueIn(entry, 'UID');
    if (uids.has(uid)) report('uid', entry.line, `UID ${uid} comes twice.`);
    uids.add(uid);
    lintTimes(entry, tzids, report);
    lintStatus(entry, report);
  }
}

function lintTimes(entry: Component, tzids: readonly (string | undefined)[], report: Report): void {
  for (const { name, params, line } of entry.properties) {
    const tzid = params.get('TZID');
    if (tzid !== undefined && !tzids.includes(tzid))
      report('tzid', line, `${name} is in ${tzid}, which is not there.`);
  }
  const start = find(entry, 'DTSTART');
  const end = find(entry, 'DTEND') ?? find(entry, 'DUE');
  if (!start || !end) return;
  if (start.params.get('TZID') !== end.params.get('TZID')) {
    report('order', start.line, 'Start and end are on different clocks.');
  } else if (start.value >= end.value)
    report('order', start.line, `${start.value} is not before ${end.value}.`);
}

/** What takes no time does not ring, and what is cancelled takes none. */
function lintStatus(entry: Component, report: Report): void {
  if (entry.name !== 'VEVENT') return;
  const isTransparent = find(entry, 'TRANSP')?.value === 'TRANSPARENT';
  if (find(entry, 'STATUS')?.value === 'CANCELLED' && !isTransparent) {
    report('cancelled', entry.line, 'A cancelled event is transparent.');
  }
  if (isTransparent && entry.components.length > 0) report('alarm', entry.line, 'A transparent event rings.');
  for (const alarm of entry.components) {
    if (!find(alarm, 'TRIGGER')?.value.startsWith('-P'))
      report('alarm', alarm.line, 'It rings before the session.');
  }
}

function find(component: Component, name: string): Property | undefined {
  return component.properties.find((property) => property.name === name);
}
