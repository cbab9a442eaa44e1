import { createContext, useContext } from 'hono/jsx';
import { type CivilDate, WEEKDAYS, type Weekday } from '../../domain/civil-date.ts';
import { formatDate, formatShare, formatShortDate, TEXT_LANGUAGE } from '../../domain/format.ts';
import type { Call } from '../protocol/operation.ts';

/** The language of a page's dates and figures, BCP 47. Pages that may be cached for everybody leave it at that of their texts. */
export const DateLanguage = createContext(TEXT_LANGUAGE);

/** Languages of a header that are looked at. */
const MOST_LANGUAGES = 10;

/**
 * The language in which a browser would have dates: the one that it likes best (RFC 9110, 12.5.4) of those that the
 * runtime can write, with its region and nothing else; that of the texts where it names none, or any.
 */
export function readDateLanguage(acceptLanguage: string | undefined): string {
  const liked = (acceptLanguage ?? '')
    .split(',', MOST_LANGUAGES)
    .map((entry) => {
      const [tag = '', weight] = entry.split(';').map((part) => part.trim());
      return { tag, weight: weight === undefined ? 1 : Number(/^q=([\d.]+)$/.exec(weight)?.[1] ?? 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of liked) {
    const known = toKnownLanguage(tag);
    if (known !== undefined) return known === 'en' ? TEXT_LANGUAGE : known;
  }
  return TEXT_LANGUAGE;
}

function toKnownLanguage(tag: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag);
    const short = region === undefined ? language : `${language}-${region}`;
    return Intl.DateTimeFormat.supportedLocalesOf(short)[0];
  } catch {
    return undefined;
  }
}

/** The language in which whoever calls would have dates. */
export function dateLanguageOf({ c }: Pick<Call, 'c'>): string {
  return readDateLanguage(c.req.header('Accept-Language'));
}

/** ISO 8601 numbers of days, from Monday, 1, to Sunday, 7. */
interface WeekInfo {
  firstDay: number;
}

/**
 * The day on which weeks begin where a language is spoken: of its region, or of the likeliest one (Unicode CLDR, by
 * `Intl.Locale`, which has it as a method or, up to Node 22, as a property).
 */
export function firstWeekday(language: string): Weekday {
  const locale: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(
    language,
  );
  const { firstDay = 1 } = locale.getWeekInfo?.() ?? locale.weekInfo ?? {};
  return WEEKDAYS[firstDay - 1] ?? 'mon';
}

/** A share as per cent, in the language of the page's dates. */
export function Share({ of: share }: { of: number }) {
  return <>{formatShare(share, useContext(DateLanguage))}</>;
}

/** A date in the language of the page's dates, with its weekday; one that is read from the right stays apart from its sentence. */
export function Day({ date, short }: { date: CivilDate; short?: boolean }) {
  const language = useContext(DateLanguage);
  const isForeign = !language.startsWith('en');
  return (
    <time dateTime={date} lang={isForeign ? language : undefined} dir={isForeign ? 'auto' : undefined}>
      {short ? formatShortDate(date, language) : formatDate(date, language)}
    </time>
  );
}
