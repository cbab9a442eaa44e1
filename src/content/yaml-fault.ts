import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** What is wrong with the syntax of YAML, at its offset in the text. */
interface YamlFault {
  offset: number;
  message: string;
}

/** The first fault of a document's syntax: what the parser finds after it mostly follows from it. */
export function findYamlFault(document: Document, text: string): YamlFault | undefined {
  const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = problems;
  if (first === undefined) return undefined;
  const [offset] = first.pos;
  const opened = isUnclosed(first) ? startOfUnclosed(document, text, offset) : undefined;
  if (opened !== undefined) return { offset: opened, message: `\`${text[opened]}\` is not closed` };
  const tooDeep = problems.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset);
  if (first.code === 'BLOCK_AS_IMPLICIT_KEY' && tooDeep !== undefined && tooDeep.pos[1] > offset + 1)
    return { offset: tooDeep.pos[1] - 1, message: 'this line is moved in further than the one before it' };
  return { offset, message: inPlainWords(first) };
}

function isUnclosed({ code, message }: YAMLError): boolean {
  return (code === 'MISSING_CHAR' && message.includes('quote')) || / end with a [\]}]$/.test(message);
}

/** Where the innermost quote or bracket begins that is open at an offset. */
function startOfUnclosed(document: Document, text: string, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node(_, node) {
      const isQuoted = isScalar(node) && node.type?.startsWith('QUOTE_');
      const [from, to] = node.range ?? [];
      if (from === undefined || to !== offset || !(isQuoted || (isCollection(node) && node.flow))) return;
      const closer = CLOSERS[text[from] ?? ''];
      if (to - from < 2 || text[to - 1] !== closer) start = from;
    },
  });
  return start;
}

const CLOSERS: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" };

function inPlainWords({ code, message }: YAMLError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('A block sequence')
        ? 'the items of a list begin in one column'
        : 'a text with a colon and a space is written in quotes, as in `title: "One: two"`';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a line is `key: value`, with a colon and a space';
    case 'TAB_AS_INDENT':
      return 'lines are moved in by spaces, not by tabs';
    case 'DUPLICATE_KEY':
      return 'this key is there already';
    case 'BAD_SCALAR_START':
      return 'a text that begins with this character is written in quotes';
    case 'BAD_INDENT':
      return 'the keys of a record begin in one column';
    default:
      return message;
  }
}
