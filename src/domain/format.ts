import { type CivilDate, isCivilDate } from './civil-date.ts';

/** Dates and durations as people say them, in English unless said otherwise; a date always with its weekday. */

/** The English of all texts here. */
export const TEXT_LANGUAGE = 'en-GB';

const STYLES = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
} as const;

/** No line ends between a figure and its unit. */
const NB = '\u00a0';

/** `2026-12-02` → `Wednesday, 2 December 2026`. @param language BCP 47. */
export function formatDate(date: CivilDate, language = TEXT_LANGUAGE): string {
  const text = formatter('long', language).format(noonOf(date));
  return language === TEXT_LANGUAGE ? text.replace(/^(\w+) /, '$1, ') : text;
}

/** `2027-03-01` → `1 March`. */
export function formatDayAndMonth(date: CivilDate): string {
  return formatter('dayAndMonth', TEXT_LANGUAGE).format(noonOf(date));
}

/** `2026-12-02` → `Wed 2 Dec`. @param language BCP 47. */
export function formatShortDate(date: CivilDate, language = TEXT_LANGUAGE): string {
  const text = formatter('short', language).format(noonOf(date));
  return language === TEXT_LANGUAGE ? text.replace(',', '') : text;
}

const QUOTE_OR_DATE = /"[^"]*"|\b(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:\d{2}))?(?!\w)/g;

/**
 * A sentence with its dates as people say them: `from 2027-01-04 on` → `from Mon 4 Jan 2027 on`; of a moment the time
 * that it writes, `2027-01-04T19:00:00+01:00` → `Mon 4 Jan 2027, 19:00`. What stands in quotes is what somebody typed,
 * or should type, and stays.
 */
export function formatDatesIn(sentence: string): string {
  return sentence.replace(QUOTE_OR_DATE, (text, date?: string, time?: string, zone?: string) => {
    if (date === undefined || !isCivilDate(date)) return text;
    const clock = time === undefined ? '' : `, ${time}${zone === 'Z' ? `${NB}UTC` : ''}`;
    return `${formatShortDate(date)}${NB}${date.slice(0, 4)}${clock}`;
  });
}

/** `95` → `1 h 35 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NB}min`;
  return rest === 0 ? `${hours}${NB}h` : `${hours}${NB}h ${rest}${NB}min`;
}

/** `1, 'question'` → `1 question`; the plural has an s. */
export function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `0.931` → `93 %`; never 100 % for what is not certain. @param language BCP 47. */
export function formatShare(share: number, language = TEXT_LANGUAGE): string {
  const percent = Math.round(share * 100);
  const shown = share < 1 ? Math.min(99, percent) : percent;
  if (language === TEXT_LANGUAGE) return `${shown}${NB}%`;
  return (shown / 100).toLocaleString(language, { style: 'percent' });
}

/** `it is …` → `It is …`. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name inside a sentence: `Topic` → `topic`; a first word of capitals alone (`ML`) keeps them. */
export function uncapitalise(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Made when first needed, since each takes milliseconds; whoever sends ever new languages does not fill the memory. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 60;

function formatter(style: keyof typeof STYLES, language: string): Intl.DateTimeFormat {
  const key = `${style} ${language}`;
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone: 'UTC' });
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  formatters.set(key, made);
  return made;
}

function noonOf(date: CivilDate): Date {
  return new Date(`${date}T12:00:00Z`);
}
