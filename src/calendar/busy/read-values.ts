import { optional } from '../../domain/optional.ts';
import type { Property } from './content-lines.ts';
import type { Component, Report } from './read-components.ts';
import { parseRule, type RecurrenceRule } from './recurrence-rule.ts';
import {
  DAY_SECONDS,
  type Duration,
  type Period,
  parseDuration,
  parsePeriod,
  parseTime,
  type TimeValue,
} from './time-values.ts';

/** A rule and the line it stands in. */
export interface LinedRule {
  rule: RecurrenceRule;
  line: number;
}

/** The value of a component's first property of a name; empty where there is none. */
export function textOf({ properties }: Component, name: string): string {
  return properties.find((property) => property.name === name)?.value ?? '';
}

/** The values of a component's properties of a name. What is empty, or none, is reported and passed over. */
export function readValues<T>(
  { properties }: Component,
  name: string,
  read: (property: Property) => T | undefined,
  report: Report,
): T[] {
  const values: T[] = [];
  for (const property of properties) {
    if (property.name !== name || isEmpty(property, report)) continue;
    keepValue(values, property, read, report);
  }
  return values;
}

/** As `readValues`, of properties that hold lists; empty places in a list say nothing. */
export function readLists<T>(
  { properties }: Component,
  name: string,
  read: (property: Property) => T | undefined,
  report: Report,
): T[] {
  const values: T[] = [];
  for (const property of properties) {
    if (property.name !== name || isEmpty(property, report)) continue;
    for (const text of property.value.split(',')) {
      const value = text.trim();
      if (value !== '') keepValue(values, { ...property, value }, read, report);
    }
  }
  return values;
}

/** The recurrence rules of a name, as `readValues`. */
export function readRules({ properties }: Component, name: string, report: Report): LinedRule[] {
  const rules: LinedRule[] = [];
  for (const property of properties) {
    if (property.name !== name || isEmpty(property, report)) continue;
    try {
      rules.push({ rule: parseRule(property.value), line: property.line });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report(property.line, `${name} is passed over: ${error.message}.`);
    }
  }
  return rules;
}

function isEmpty({ name, value, line }: Property, report: Report): boolean {
  if (value === '') report(line, `${name} is empty.`);
  return value === '';
}

function keepValue<T>(
  values: T[],
  property: Property,
  read: (property: Property) => T | undefined,
  report: Report,
): void {
  const value = read(property);
  if (value !== undefined) values.push(value);
  else report(property.line, `${property.name} has a value that is none: "${property.value.slice(0, 60)}".`);
}

/** A local time with its TZID. Some write midnight where VALUE=DATE promises a day. */
export function timeOf(property: Property): TimeValue | undefined {
  const time = parseTime(property.value);
  return time && withParameters(time, property);
}

export function periodOf(property: Property): Period | undefined {
  const period = parsePeriod(property.value);
  if (!period) return undefined;
  const { start, end } = period;
  return {
    ...period,
    start: withParameters(start, property),
    ...optional('end', end && withParameters(end, property)),
  };
}

export function durationOf({ value }: Property): Duration | undefined {
  return parseDuration(value);
}

function withParameters(time: TimeValue, { parameters, line }: Property): TimeValue {
  const { wallSeconds, isDate, offsetSeconds } = time;
  const isMidnight = wallSeconds % DAY_SECONDS === 0;
  if (isDate || (isMidnight && parameters.get('VALUE')?.toUpperCase() === 'DATE')) {
    return { wallSeconds, isDate: true };
  }
  const tzid = parameters.get('TZID');
  return tzid && offsetSeconds === undefined ? { ...time, zone: { tzid, line } } : time;
}
