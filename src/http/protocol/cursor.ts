import { hash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { CursorPosition } from '../../domain/catalogue-query.ts';
import { AppError } from '../../domain/error.ts';

/** What a cursor belongs to: it is only good for the same release and the same filters and order. */
export interface CursorScope {
  release: string;
  filters: unknown;
}

interface Cursor {
  release: string;
  after: CursorPosition;
  filters: string;
}

/** An opaque cursor: base64url JSON of release, position and a hash of the filters, with a checksum over the three. */
export function encodeCursor(after: CursorPosition, scope: CursorScope): string {
  const cursor: Cursor = { release: scope.release, after, filters: digest(scope.filters) };
  return Buffer.from(JSON.stringify({ ...cursor, sum: digest(cursor) })).toString('base64url');
}

/**
 * The position in a cursor.
 * @throws AppError `malformed` for what is no cursor or has other filters; `gone` for one of another release.
 */
export function decodeCursor(text: string, scope: CursorScope): CursorPosition {
  const cursor = decode(text);
  if (!cursor) throw refuse('malformed', 'This is not a cursor of this service. Start again without it.');
  if (cursor.release !== scope.release) {
    throw refuse('gone', 'The release of this cursor is no longer held. Start again without it.');
  }
  if (cursor.filters !== digest(scope.filters)) {
    throw refuse(
      'malformed',
      'This cursor belongs to other filters or another order. Repeat those, or start again.',
    );
  }
  return cursor.after;
}

function decode(text: string): Cursor | undefined {
  try {
    const { sum, ...cursor } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor & {
      sum: string;
    };
    return sum === digest(cursor) ? cursor : undefined;
  } catch {
    return undefined;
  }
}

function refuse(code: 'malformed' | 'gone', message: string): AppError {
  return new AppError(code, message, { issues: [{ parameter: 'cursor', code: 'cursor', message }] });
}

function digest(value: unknown): string {
  return hash('sha256', canonicalJson(value)).slice(0, 16);
}
