import { posix } from 'node:path';
import type { CivilDate } from '../../domain/civil-date.ts';
import { IMAGE_ENDINGS } from '../images.ts';
import type { Bank } from './bank.ts';
import { fitMarkdown } from './fit-markdown.ts';
import { curriculumPage, type Fit, guidePage, questionPage, skillMapPage } from './pack-pages.ts';
import { type PackPlan, planPack } from './pack-plan.ts';
import { packYaml, REFERENCES_YAML, rolesYaml, topicsYaml } from './pack-yaml.ts';
import { uniqueSlugs } from './slugs-of.ts';

export interface ImportedPack {
  /** Texts by their path in the pack. */
  files: Map<string, string>;
  /** Pictures: from their path in the bank to that in the pack. */
  pictures: Map<string, string>;
  plan: PackPlan;
}

interface PackOptions {
  /** The day that pages are dated by. */
  today: CivilDate;
  /** Whether the bank has a file of this path, for its pictures. */
  hasFile(path: string): boolean;
}

/** Writes a bank as the files of a pack with an open anatomy. Notes on what was changed are added to the bank's. */
export function packFiles(bank: Bank, { today, hasFile }: PackOptions): ImportedPack {
  const plan = planPack(bank, today);
  const files = new Map<string, string>();
  const pictures = new Map<string, string>();
  const anchors = new Map(
    plan.questions.flatMap(({ found, path }) =>
      found.anchors.map((anchor) => [`${found.file}#${anchor}`, path] as const),
    ),
  );

  /** Fits what stood at a place of the bank to a page of the pack. */
  const fitter = (from: { file: string; line: number }, path: string): Fit => {
    const resolve = (url: string) =>
      posix.join(posix.dirname(from.file), decoded(url.replace(/[?#].*$/, '')));
    return (markdown) =>
      fitMarkdown(markdown, {
        definitions: bank.definitions[from.file] ?? '',
        linkTarget: (url) => {
          const [, fragment] = /#(.+)$/.exec(url) ?? [];
          const file = url.startsWith('#') ? from.file : resolve(url);
          const target = anchors.get(`${file}#${decoded(fragment ?? '').toLowerCase()}`);
          return target === undefined ? undefined : posix.relative(posix.dirname(path), target);
        },
        imageTarget: (url) => {
          const source = resolve(url);
          if (!isPictureWithin(source) || !hasFile(source)) return undefined;
          const target =
            pictures.get(source) ??
            posix.join(posix.dirname(path), `${slugged(source)}${posix.extname(source).toLowerCase()}`);
          pictures.set(source, target);
          return posix.relative(posix.dirname(path), target);
        },
        isReferred: (label) => isReferredIn(bank.texts[from.file] ?? '', label),
        note: (message, written) =>
          bank.notes.push({ file: from.file, line: lineOfText(bank, from, written), message }),
      });
  };

  const slugged = pictureNames();
  for (const question of plan.questions)
    files.set(question.path, questionPage(question, plan, fitter(question.found, question.path)));
  const guideSlugs = uniqueSlugs();
  for (const guide of bank.guides) {
    const path = `guides/${guideSlugs(guide.title, 'guide')}.md`;
    files.set(path, guidePage(guide, plan, fitter(guide, path)));
  }
  const [source = { file: '', line: 1 }] = [...bank.guides, ...bank.questions];
  const entrySlugs = uniqueSlugs();
  for (const [index, level] of plan.careerLevels.entries()) {
    const path = `skill-maps/${level.slug}.md`;
    files.set(
      path,
      skillMapPage(level, index, plan, entrySlugs, fitter({ ...source, line: level.found?.line ?? 1 }, path)),
    );
  }
  files.set('curriculum.md', curriculumPage(plan, fitter(source, 'curriculum.md')));
  files.set('pack.yaml', packYaml(plan));
  files.set('topics.yaml', topicsYaml(plan));
  files.set('roles.yaml', rolesYaml());
  files.set('references.yaml', REFERENCES_YAML);
  return { files, pictures, plan };
}

function isReferredIn(text: string, label: string): boolean {
  return text.replaceAll(`[^${label}]:`, '').includes(`[^${label}]`);
}

/** Where a text stands, from the beginning of its piece on. */
function lineOfText(
  { texts }: Bank,
  { file, line }: { file: string; line: number },
  written: string,
): number {
  const below = (texts[file] ?? '')
    .split('\n')
    .slice(line - 1)
    .join('\n');
  const offset = below.indexOf(written);
  return offset < 0 ? line : line + below.slice(0, offset).split('\n').length - 1;
}

/** Whether a path is that of a picture in the bank's own folder: a bank from elsewhere takes no other file along. */
function isPictureWithin(path: string): boolean {
  const isWithin = !path.startsWith('../') && !posix.isAbsolute(path);
  return isWithin && IMAGE_ENDINGS.includes(posix.extname(path).toLowerCase());
}

function pictureNames(): (path: string) => string {
  const slugs = uniqueSlugs();
  return (path) => slugs(posix.basename(path, posix.extname(path)), 'picture');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
