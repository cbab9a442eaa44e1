import type { z } from '@hono/zod-openapi';
import type { ReleaseChanges } from '../../wire/release.ts';

type Changes = z.output<typeof ReleaseChanges>;

/** The difference of two releases for people, in Markdown. */
export function writeChanges({ release, since, added, changed, retired }: Changes): string {
  const sections = [
    section('Added', added.map(line)),
    section(
      'Changed',
      changed.map((each) => `${line(each)}: ${each.fields.map(code).join(', ')}`),
    ),
    section('Retired', retired.map(line)),
  ].filter((text) => text !== '');
  const body = sections.length === 0 ? ['Nothing is different.\n'] : sections;
  return [`# Release ${code(release)}\n`, `Since ${code(since)}.\n`, ...body].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title} (${lines.length})\n\n${lines.join('\n')}\n`;
}

function line({ type, id, title }: Changes['added'][number]): string {
  return `- ${type} ${code(id)} ${escapeMarkdown(title)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A title is plain text: none of its signs is a mark of Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');
}
