import { type Draft, itemsOf, type Rule } from '../draft.ts';
import type { Place } from '../message.ts';
import { ENTRY_LISTS } from '../parse-skill-map.ts';

type Named = { name: string; place: Place };

/** Ids and slugs name one thing each, and an id that was retired stays so. */
export const ids: Rule = {
  name: 'ids',
  severity: 'error',
  check(draft, fault) {
    const items = itemsOf(draft).flatMap(({ id, at }) =>
      id === undefined ? [] : [{ name: id, place: at('id') }],
    );
    const retired = new Set(draft.topics.value.retired ?? []);
    for (const { name, place } of items) {
      if (retired.has(name)) fault(place, `the id \`${name}\` is retired; take a new one`);
    }
    const spaces: Record<string, Named[]> = {
      id: items,
      'question slug': fileSlugs(draft.questions),
      'material slug': fileSlugs(draft.materials),
      'topic slug': (draft.topics.value.topics ?? []).flatMap(({ slug }, index) =>
        named(slug, draft.topics.at('topics', index, 'slug')),
      ),
      'role slug': (draft.roles.value.roles ?? []).flatMap(({ slug }, index) =>
        named(slug, draft.roles.at('roles', index, 'slug')),
      ),
      'reference id': (draft.references.value.references ?? []).flatMap(({ id }, index) =>
        named(id, draft.references.at('references', index, 'id')),
      ),
      'skill-map slug': mapEntries(draft),
    };
    for (const guide of draft.guides) {
      spaces[`slug in ${guide.file}`] = (guide.fields.value.items ?? []).flatMap(({ slug }, index) =>
        named(slug, guide.fields.at('items', index, 'slug')),
      );
    }
    for (const [kind, names] of Object.entries(spaces)) {
      for (const { name, place, first } of repeats(names)) {
        fault(place, `the ${kind} \`${name}\` is taken already, at ${first.file}:${first.line}`);
      }
    }
    for (const page of [...draft.questions, ...draft.materials, ...draft.guides]) {
      const place = { file: page.file, line: 1, column: 1 };
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(page.slug)) {
        fault(place, `the file name \`${page.slug}\` must be lower case letters, digits and single hyphens`);
      } else if (/^(sample|sparse|q\d+)$/.test(page.slug)) {
        fault(place, `the file name \`${page.slug}\` is reserved; take a slug in words`);
      }
    }
  },
};

function named(name: string | undefined, place: Place): Named[] {
  return name === undefined ? [] : [{ name, place }];
}

function fileSlugs(pages: readonly { slug: string; file: string }[]): Named[] {
  return pages.map(({ slug, file }) => ({ name: slug, place: { file, line: 1, column: 1 } }));
}

function mapEntries(draft: Draft): Named[] {
  return draft.skillMaps.flatMap(({ fields }) =>
    ENTRY_LISTS.flatMap((list) =>
      (fields.value[list] ?? []).flatMap(({ slug }, index) => named(slug, fields.at(list, index, 'slug'))),
    ),
  );
}

function repeats(names: readonly Named[]): (Named & { first: Place })[] {
  const firsts = new Map<string, Place>();
  return names.flatMap((entry) => {
    const first = firsts.get(entry.name);
    if (first === undefined) firsts.set(entry.name, entry.place);
    return first === undefined ? [] : [{ ...entry, first }];
  });
}
