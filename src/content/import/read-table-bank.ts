import { parse } from 'csv-parse/sync';
import { type Bank, type BankQuestion, type BankSource, emptyBank } from './bank.ts';

/** What columns are called, by what they hold. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  question: ['question', 'prompt', 'front', 'q', 'text'],
  answer: ['answer', 'solution', 'back', 'a', 'response', 'explanation'],
  title: ['title', 'name', 'heading'],
  level: ['level', 'difficulty', 'seniority'],
  topic: ['topic', 'category', 'subject', 'section', 'area', 'theme'],
  tags: ['tags', 'tag', 'keywords', 'labels'],
  source: ['source', 'src', 'url', 'link', 'reference'],
  number: ['number', 'no', 'nr', 'id', '#'],
};
type Column = 'question' | 'answer' | 'title' | 'level' | 'topic' | 'tags' | 'source' | 'number';
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

type Row = { line: number; values: Record<string, unknown> };

/** Reads CSV with a header row, or two columns without one. */
export function readCsvBank(source: BankSource): Bank {
  const bank = emptyBank();
  const delimiter = delimiterOf(source.text);
  const options = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  } as const;
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(source.text, options) as unknown as typeof records;
  } catch (error) {
    bank.notes.push({
      file: source.file,
      line: lineOfFault(error),
      message: `this is not CSV: ${error instanceof Error ? error.message : error}`,
    });
    return bank;
  }
  const [first] = records;
  const names = first?.record.map((name) => name.trim()) ?? [];
  const hasHeader = names.some((name) => columnOf(name) === 'question' || columnOf(name) === 'title');
  const header = hasHeader ? names : ['question', 'answer', 'topic', 'level'].slice(0, names.length);
  let end = 0;
  const rows = records.map(({ record, info }) => {
    const line = end + 1;
    end = info.lines;
    return {
      line,
      values: Object.fromEntries(
        record.map((value, index) => [header[index] ?? `column ${index + 1}`, value]),
      ),
    };
  });
  return readRows(source.file, hasHeader ? rows.slice(1) : rows, bank);
}

/** Reads one JSON object a line; our own export too. */
export function readNdjsonBank(source: BankSource): Bank {
  const bank = emptyBank();
  const rows = source.text.split('\n').flatMap((text, index): Row[] => {
    if (text.trim() === '') return [];
    const values = parseObject(text);
    if (values !== undefined) return [{ line: index + 1, values }];
    bank.notes.push({ file: source.file, line: index + 1, message: 'this line is no JSON object' });
    return [];
  });
  return readRows(source.file, rows, bank);
}

function readRows(file: string, rows: readonly Row[], bank: Bank): Bank {
  const unplaced = new Map<string, number>();
  for (const { line, values } of rows) {
    const cells: Partial<Record<Column, string>> = {};
    const extra: string[] = [];
    for (const [name, value] of Object.entries(values)) {
      const text = cellText(value);
      if (text.trim() === '') continue;
      const column = columnOf(name);
      if (column !== undefined && cells[column] === undefined) cells[column] = text;
      else {
        extra.push(`- ${name}: ${text.replace(/\s+/g, ' ')}`);
        if (!unplaced.has(name)) unplaced.set(name, line);
      }
    }
    const question = toRowQuestion(file, line, cells, extra);
    if (question) bank.questions.push(question);
    else bank.notes.push({ file, line, message: 'there is no question in this row' });
  }
  for (const [name, line] of unplaced)
    bank.notes.push({
      file,
      line,
      message: `a pack has no place for \`${name}\`: it stands at the end of the answer`,
    });
  return bank;
}

function toRowQuestion(
  file: string,
  line: number,
  cells: Partial<Record<Column, string>>,
  extra: readonly string[],
): BankQuestion | undefined {
  const {
    question,
    title = question?.split('\n')[0],
    answer,
    level,
    topic,
    tags = '',
    source,
    number,
  } = cells;
  if (title === undefined) return undefined;
  const answers = [
    ...(answer === undefined ? [] : [answer]),
    ...(extra.length === 0 ? [] : [extra.join('\n')]),
  ];
  const ordinal = /^q?(\d{1,6})$/i.exec(number ?? '')?.[1];
  return {
    ...{ file, line, title: title.replace(/\s+/g, ' ').trim(), prompt: question ?? title, anchors: [] },
    tags: tags.split(/\s*[,;|]\s*/).filter((tag) => tag !== ''),
    ...(answers.length === 0 ? {} : { answer: answers.join('\n\n') }),
    ...(level === undefined ? {} : { level: level.trim() }),
    ...(topic === undefined ? {} : { topic: topic.trim() }),
    ...(source === undefined ? {} : { source: source.trim() }),
    ...(ordinal === undefined ? {} : { number: Number(ordinal) }),
  };
}

function columnOf(name: string): Column | undefined {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+(?:text|body|markdown)$/, '');
  return COLUMN_NAMES.find((column) => COLUMNS[column].includes(bare));
}

/** A value as Markdown: of an object with several forms the Markdown one, of a list its items. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (typeof value !== 'object') return String(value);
  const { markdown, text, slug, name } = value as Record<string, unknown>;
  const form = [markdown, text, name, slug].find((each) => typeof each === 'string');
  return form === undefined ? JSON.stringify(value) : String(form);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The delimiter that is most often in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n');
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function lineOfFault(error: unknown): number {
  return Number((error as { lines?: number }).lines ?? 1);
}
