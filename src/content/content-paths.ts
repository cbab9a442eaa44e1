import { posix } from 'node:path';
import { nearest } from '../domain/nearest.ts';

/** The content files that are named in full. */
export const PACK = 'pack.yaml';
export const TOPICS = 'topics.yaml';
export const ROLES = 'roles.yaml';
export const REFERENCES = 'references.yaml';
export const CURRICULUM = 'curriculum.md';
export const SYNONYMS = 'synonyms.yaml';
const NAMED = [PACK, TOPICS, ROLES, REFERENCES, CURRICULUM, SYNONYMS];

/** Where each other kind of file lives. */
export const FOLDERS = {
  questions: /^questions\/[^/]+\/[^/]+\.md$/,
  skillMaps: /^skill-maps\/[^/]+\.md$/,
  materials: /^materials\/[^/]+\/[^/]+\.md$/,
  guides: /^guides\/[^/]+\.md$/,
} as const;

/** The same in words, by the first folder. */
const LAYOUT: Record<string, string> = {
  questions: 'a question is `questions/<topic>/<slug>.md`',
  'skill-maps': 'a skill map is `skill-maps/<career level>.md`',
  materials: 'a material is `materials/primers/<slug>.md`, or in `labs/` or `mocks/`',
  guides: 'a guide is `guides/<slug>.md`',
};

/** Whether content is read at a path. */
export function isContentPath(file: string): boolean {
  return NAMED.includes(file) || Object.values(FOLDERS).some((pattern) => pattern.test(file));
}

/** The file that one at no path of content was meant to be, of those that are named in full. */
export function meantFile(file: string): string | undefined {
  if (file.includes('/')) return undefined;
  const stem = (name: string) => name.slice(0, -posix.extname(name).length);
  const near = nearest(stem(file), NAMED.map(stem));
  return NAMED.find((name) => stem(name) === near);
}

/** Why nothing is read at a path, and what would be. */
export function explainMisplaced(file: string): string {
  const meant = meantFile(file);
  const [folder = ''] = file.split('/');
  const near = file.includes('/') ? nearest(folder, Object.keys(LAYOUT)) : undefined;
  const advice = near === undefined ? 'see README.md' : LAYOUT[near];
  return `no content lives at this path; ${meant === undefined ? advice : `did you mean \`${meant}\`?`}`;
}
