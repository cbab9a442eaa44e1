import type { AppError, Issue } from '../../domain/error.ts';
import { formatDatesIn } from '../../domain/format.ts';

/** Every fault by the field that it stands at; what has no field is at `''`. */
export function faultsByField(error: AppError, fields: ReadonlyMap<string, string>): Map<string, string[]> {
  const faults = new Map<string, string[]>();
  const issues: readonly Pick<Issue, 'pointer' | 'message' | 'didYouMean'>[] =
    error.issues.length > 0 ? error.issues : [{ message: error.message }];
  for (const { pointer = '', message, didYouMean } of issues) {
    const said = formatDatesIn(message);
    const text = didYouMean === undefined ? said : `${said} Did you mean “${didYouMean}”?`;
    const field = nearestField(pointer, fields);
    faults.set(field, [...(faults.get(field) ?? []), text]);
  }
  return faults;
}

/** The field of the longest part of a pointer that has one. */
function nearestField(pointer: string, fields: ReadonlyMap<string, string>): string {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const field = fields.get(at);
    if (field !== undefined) return field;
  }
  return '';
}
