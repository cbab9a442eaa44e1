/** A content line (RFC 5545, 3.1), unfolded. */
export interface ContentLine {
  text: string;
  /** 1-based, of its first physical line. */
  line: number;
}

/** A property: its name and its parameters' names in upper case, values without quotes and outer blanks. */
export interface Property {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
  line: number;
}

/** Beyond this a line is a list of times, and its TZID needs no mending. */
const LONGEST_MENDED = 300;

/**
 * The lines of a file, whatever ends them: CRLF, LF, CR, or a CRLF that was converted twice. A line that begins with a
 * blank goes on with the one before (3.1).
 */
export function unfold(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  text.split(/\r*\n|\r/).forEach((physical, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(physical) && last) last.text += physical.slice(1);
    else if (physical.trim() !== '') lines.push({ text: physical, line: index + 1 });
  });
  return lines;
}

// A value begins with no blank and what follows it is part of it: so each text matches in one way, in linear time.
const PARAMETER = /;\s*([A-Z0-9-]+)\s*=\s*("[^"]*"\s*|[^";:\s][^";:]*|)/gi;
const CONTENT_LINE = new RegExp(
  `^\\s*([A-Z0-9-]+)\\s*((?:${PARAMETER.source.replaceAll(/\((?!\?)/g, '(?:')})*):(.*)$`,
  'is',
);

const NO_PARAMETERS: Property['parameters'] = new Map();

/** A content line as a property; undefined for what is none. */
export function parseProperty({ text, line }: ContentLine): Property | undefined {
  const [, name, parameters = '', value = ''] = CONTENT_LINE.exec(quoteZone(text)) ?? [];
  if (name === undefined) return undefined;
  if (parameters === '')
    return { name: name.toUpperCase(), parameters: NO_PARAMETERS, value: value.trim(), line };
  const pairs = [...parameters.matchAll(PARAMETER)].map(
    ([, key = '', quoted = '']) => [key.toUpperCase(), unquote(quoted)] as const,
  );
  return { name: name.toUpperCase(), parameters: new Map(pairs), value: value.trim(), line };
}

const ZONE_WITH_COLON =
  /^([A-Z-]+;(?:[^":]*;)?TZID=)([^";]*:[^";]*)((?:;[A-Z-]+=[^":;]*)*:[\dTZPWDHMS,/+-]+\s*)$/i;

/** Some programs write `TZID=(UTC+01:00) Berlin` or `TZID=tzone://Microsoft/Utc` without the quotes that a colon needs. */
function quoteZone(text: string): string {
  return text.length > LONGEST_MENDED ? text : text.replace(ZONE_WITH_COLON, '$1"$2"$3');
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
