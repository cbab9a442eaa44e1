const TASK =
  /^(?:explain|describe|compare|define|list|name|design|implement|write|prove|derive|discuss|give|tell|sketch|estimate)\b/i;
const MARK = /^(?:Q|Question)\s*\.?\s*(?:(\d+)\s*[.:)\-–]*|[.:)])\s+/i;
const NUMBER = /^(\d{1,4})\s*[.):]\s+/;
/** `[src]` at the end of a title's plain text. */
const SOURCE_WORD = /\s*\[?\[?(?:src|source|ref|link)\]+\s*$/i;
/** `[[src](https://…)]` and the like behind a title. */
const SOURCE = /\s*\[+\s*\[?(?:src|source|ref|link)\]?\s*\]*\s*\((\S+?)\)\s*\]*\s*$/i;

/** A title without its number, mark and source. */
export interface QuestionTitle {
  title: string;
  markdown: string;
  number?: number;
  source?: string;
}

/** Takes from a title what is no part of the question. */
export function readTitle(title: string, markdown: string): QuestionTitle {
  const [, source] = SOURCE.exec(markdown) ?? [];
  const shown = source === undefined ? title : title.replace(SOURCE_WORD, '');
  const [, marked] = MARK.exec(shown) ?? [];
  const unmarked = shown.replace(MARK, '');
  const [, numbered] = NUMBER.exec(unmarked) ?? [];
  const number = marked ?? numbered;
  return {
    title: unmarked.replace(NUMBER, '').trim(),
    markdown: markdown
      .replace(SOURCE, '')
      .replace(MARK, '')
      .replace(/^(\d{1,4})\s*(?:\\?[.):])\s+/, '')
      .trim(),
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Whether a text asks something by itself. */
export function asks(text: string): boolean {
  const bare = text
    .replace(SOURCE, '')
    .replace(SOURCE_WORD, '')
    .replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\s*_`"”')\]])+$/gu, '');
  return /[?？؟]$/.test(bare) || /^(?:Q|Question)\s*\.?\s*\d+\b/i.test(text);
}

/** Whether a text in bold, or an item beside such that ask, is a task: "Explain recursion". */
export function asksInWords(text: string): boolean {
  return (
    asks(text) ||
    (TASK.test(text) && !/:\s*$/.test(text)) ||
    /\p{Extended_Pictographic}\ufe0f?\s*$/u.test(text)
  );
}

/** Whether a title says that it is a question, as in "Q7" and "Question 7". */
export function isMarked(title: string): boolean {
  return MARK.test(title);
}

/** Whether a title has a number in front. */
export function isNumbered(title: string): boolean {
  return NUMBER.test(title);
}

/** Takes from the beginning of a text where the question is from, as in `[[src](https://…)] The answer.` */
export function takeSource(text: string): { text: string; source?: string } {
  const [written = '', source] = /^\s*\[+\s*(?:src|source|ref)\s*\]?\s*\((\S+?)\)\s*\]*\s*/i.exec(text) ?? [];
  return source === undefined ? { text } : { text: text.slice(written.length), source };
}
