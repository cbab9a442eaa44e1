import type { RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { levelOfHeading } from './levels.ts';
import { isNavigation } from './navigation.ts';
import { nodesUnder, type Part } from './outline.ts';
import { asks, isMarked, isNumbered } from './question-title.ts';

/**
 * The parts directly under one that are questions: those that ask, and where half of those beside each other do, the
 * others too, for "Explain recursion" has no question mark. What holds questions of its own is none.
 */
export function questionsAmong(parts: readonly Part[]): Set<Part> {
  const leaves = parts.filter(
    (part) => !isContents(part) && levelOfHeading(part.heading.title) === undefined && !holdsQuestions(part),
  );
  const asking = leaves.filter(isAsking);
  const numbered = leaves.filter(({ heading }) => isNumbered(heading.title));
  const isBank =
    2 * asking.length >= leaves.length || (asking.length > 0 && numbered.length === leaves.length);
  return new Set(
    isBank && asking.length > 0 ? leaves : asking.filter(({ heading }) => isMarked(heading.title)),
  );
}

/** A table of contents. */
function isContents(part: Part): boolean {
  const nodes = nodesUnder(part);
  return nodes.length > 0 && nodes.every(isNavigation);
}

function isAsking(part: Part): boolean {
  if (asks(part.heading.title)) return true;
  const nodes = nodesUnder(part);
  const [labels, details] = [nodes.filter(isQuestionLabel).length, nodes.filter(isDetails).length];
  return labels + details > 0 && labels <= 1 && details <= 1;
}

function holdsQuestions(part: Part): boolean {
  return (
    !asks(part.heading.title) && (questionsAmong(part.parts).size > 0 || part.parts.some(holdsQuestions))
  );
}

function isQuestionLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && /^(?:question|q)\s*:/i.test(toPlain(node));
}

function isDetails(node: RootContent): boolean {
  return node.type === 'html' && /^<details/i.test(node.value);
}
