/** A stretch of a text and what is to stand in its place; offsets as in `String.prototype.slice`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with its edits made. Of two that overlap the outer one, which begins first, is made alone. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < end) continue;
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}
