import { join, relative } from 'node:path';
import type { Message } from '../content/index.ts';
import { formatCount } from '../domain/format.ts';

/** Messages as editors and terminals can follow them, `file:line:column`, with a summary below. */
export function formatMessages(messages: readonly Message[], contentDir: string): string {
  const lines = messages.map(({ file, line, column, severity, rule, message }) => {
    const path = relative(process.cwd(), join(contentDir, file));
    return `${path}:${line}:${column} ${severity} ${message} (${rule})`;
  });
  const errors = messages.filter((message) => message.severity === 'error').length;
  return [...lines, summary(errors, messages.length - errors)].join('\n');
}

function summary(errors: number, warnings: number): string {
  return `${formatCount(errors, 'error')}, ${formatCount(warnings, 'warning')}`;
}
