/** What stands under a question's heading: more of the prompt, and the answer. */
export interface Split {
  /** What is asked, where it is marked as such. */
  prompt?: string;
  /** What else stands before the answer. */
  more?: string;
  answer?: string;
}

const LABEL = (words: string) =>
  new RegExp(`^ {0,3}(?:#{1,6} +)?(\\*\\*|__)?(?:${words})\\s*:?\\s*\\1\\s*:?[ \\t]*`, 'i');
const QUESTION = LABEL('question|q');
const ANSWER = LABEL('answers?|solution|a|ans');
/** `<summary>` of an answer that one is to think about first. */
const ANSWER_SUMMARY =
  /<details(?:\s[^>]*)?>\s*<summary(?:\s[^>]*)?>(?:\s|<[^>]+>)*(?:(?:show|see|view|reveal|click|expand|read|full|the|to|for|here|hint|my)\W+)*(?:answers?|solution|explanation|reveal|expand|hint)?[^<]{0,20}(?:<\/[^>]+>|\s)*<\/summary>/i;

/** Parts what is asked from what is answered; without a sign of either all of it is the answer. */
export function splitAnswer(body: string): Split {
  return splitByDetails(body) ?? splitByLabels(body) ?? filled({ answer: body });
}

function splitByLabels(body: string): Split | undefined {
  const lines = body.split('\n');
  const outside = linesOutsideFences(lines);
  const isLabel = (label: RegExp) => (index: number) => hasLabel(label, lines[index] ?? '');
  const asked = outside.find(isLabel(QUESTION));
  const answered = outside.find(isLabel(ANSWER));
  if (answered === undefined && (asked === undefined || asked > 0)) return undefined;
  const from = asked !== undefined && (answered === undefined || asked < answered) ? asked : undefined;
  const before = lines.slice(0, answered);
  if (from !== undefined) before[from] = before[from]?.replace(QUESTION, '') ?? '';
  const after =
    answered === undefined ? [] : [lines[answered]?.replace(ANSWER, '') ?? '', ...lines.slice(answered + 1)];
  return filled({ [from === undefined ? 'more' : 'prompt']: before.join('\n'), answer: after.join('\n') });
}

/** A label has a colon, stands in bold or in a heading, or is all of its line. */
function hasLabel(label: RegExp, line: string): boolean {
  const [found = '', marks] = label.exec(line) ?? [];
  if (found === '') return false;
  return found.includes(':') || marks !== undefined || (/^\s*#/.test(found) && found.length === line.length);
}

function linesOutsideFences(lines: readonly string[]): number[] {
  let fence: string | undefined;
  return lines.flatMap((line, index) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (mark?.startsWith(fence ?? ' ') === true) fence = undefined;
    return fence === undefined && mark === undefined ? [index] : [];
  });
}

function splitByDetails(body: string): Split | undefined {
  const open = ANSWER_SUMMARY.exec(body);
  if (open === null) return undefined;
  const rest = body.slice(open.index + open[0].length);
  const close = rest.lastIndexOf('</details>');
  const inside = close < 0 ? rest : `${rest.slice(0, close)}${rest.slice(close + '</details>'.length)}`;
  return filled({ more: body.slice(0, open.index), answer: inside });
}

function filled(split: Split): Split {
  const parts = Object.entries(split).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(parts.map(([name, text]) => [name, trimBlankLines(text)]));
}

/** A text without blank lines around it and spaces at its end. */
export function trimBlankLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
