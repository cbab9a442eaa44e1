import type { Html, Literal, Node, Parent } from 'mdast';
import { texToText } from './math.ts';
import { htmlText } from './raw-html.ts';

/**
 * The text of a tree for readers that show nothing else: blocks are parted by an empty line, list items and table rows
 * by a line break, cells by ` | `, tasks begin with `[x]` or `[ ]`; code stands as it was written, math in a line of plain signs.
 */
export function toPlainText(node: Node): string {
  switch (node.type) {
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'yaml':
      return '';
    case 'break':
      return '\n';
    case 'html':
      return htmlText((node as Html).value);
    case 'inlineMath':
    case 'math':
      return texToText((node as Literal).value, node.type === 'math');
    case 'thematicBreak':
      return '—';
    case 'image':
    case 'imageReference':
      return (node as { alt?: string | null }).alt ?? '';
    case 'list':
      return join(
        node,
        '\n',
        (child, index) => `${marker(node, index)}${checkbox(child)}${indent(toPlainText(child))}`,
      );
    case 'listItem':
      return join(node, '\n');
    case 'table':
      return join(node, '\n');
    case 'tableRow':
      return join(node, ' | ', (cell) => toPlainText(cell).replaceAll('\n', ' '));
    case 'root':
    case 'blockquote':
      return join(node, '\n\n');
    default:
      if ('value' in node) return String(node.value);
      return 'children' in node ? join(node, '') : '';
  }
}

function join(
  node: Node,
  separator: string,
  each: (child: Node, index: number) => string = toPlainText,
): string {
  const texts = (node as Parent).children.map(each);
  if (separator === '' || separator === ' | ') return texts.join(separator);
  // HTML between blocks ends in a line break, or is nothing but an end.
  const blocks = texts.map((text) => text.replace(/^\n+|\n+$/g, ''));
  return blocks.filter((text) => text !== '').join(separator);
}

function marker(list: Node, index: number): string {
  const { ordered, start } = list as { ordered?: boolean | null; start?: number | null };
  return ordered ? `${(start ?? 1) + index}. ` : '- ';
}

/** Whether a task is done, where the item is a task. */
function checkbox(item: Node): string {
  const { checked } = item as { checked?: boolean | null };
  if (checked === undefined || checked === null) return '';
  return checked ? '[x] ' : '[ ] ';
}

function indent(text: string): string {
  return text.replace(/\n/g, '\n  ');
}
