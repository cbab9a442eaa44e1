import { createContext, useContext } from 'hono/jsx';
import type { CivilDate } from '../../domain/civil-date.ts';
import { formatDate, formatShortDate, TEXT_LANGUAGE } from '../../domain/format.ts';

/** The language of a page's dates, BCP 47. Pages that may be cached for everybody leave it at that of their texts. */
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

/** A date in the language of the page's dates, with its weekday. */
export function Day({ date, short }: { date: CivilDate; short?: boolean }) {
  const language = useContext(DateLanguage);
  const isForeign = !language.startsWith('en');
  return (
    <time dateTime={date} lang={isForeign ? language : undefined}>
      {short ? formatShortDate(date, language) : formatDate(date, language)}
    </time>
  );
}
