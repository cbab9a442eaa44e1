import { compareText } from '../domain/compare-text.ts';
/** Where a value stands in a document: keys and positions from its top. */
export type Path = readonly (string | number)[];

/** A position in a content file: lines and columns from 1, as editors count them. */
export interface Place {
  /** Relative to the content folder, with `/`. */
  file: string;
  line: number;
  column: number;
}

/** One thing that is wrong, or looks wrong, in a content folder. */
export interface Message extends Place {
  severity: 'error' | 'warning';
  /** The rule that found it: a name of `rules/`, or `schema`, `files` or `code`. */
  rule: string;
  /** What was wrong and what would be right. */
  message: string;
}

/** Takes the faults that a reader meets on its way. */
export type Report = (place: Place, rule: string, message: string) => void;

/** By file, line, column, then rule and text, so that the same content gives the same list on any machine. */
export function compareMessages(a: Message, b: Message): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
