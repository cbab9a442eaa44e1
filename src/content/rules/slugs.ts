import { type Draft, type Rule, topicSlugs } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import type { Fields } from '../fields.ts';
import type { Path, Place } from '../message.ts';
import { ENTRY_LISTS } from '../parse-skill-map.ts';

/** Topics, roles and skills that are named exist, and a question lies in its topic's folder. */
export const slugs: Rule = {
  name: 'slugs',
  severity: 'error',
  check(draft, fault) {
    const known = {
      topic: topicSlugs(draft),
      role: (draft.roles.value.roles ?? []).flatMap((role) => role.slug ?? []),
      skill: draft.skillMaps.flatMap(({ fields }) =>
        (fields.value.skills ?? []).flatMap((skill) => skill.slug ?? []),
      ),
    };
    for (const { kind, slug, place } of mentions(draft)) {
      // Where none is known, their file is at fault and says so.
      if (known[kind].length === 0 || known[kind].includes(slug)) continue;
      fault(place, `there is no ${kind} \`${slug}\`${suggest(slug, known[kind])}`);
    }
    for (const { file, fields } of draft.questions) {
      const folder = file.split('/').at(-2);
      const { topic } = fields.value;
      if (topic !== undefined && topic !== folder && known.topic.includes(topic)) {
        fault(fields.at('topic'), `the topic is \`${topic}\`, but the file lies in \`${folder}/\``);
      }
    }
  },
};

type Places = Pick<Fields<unknown>, 'at' | 'keyAt'>;

interface Mention {
  kind: 'topic' | 'role' | 'skill';
  slug: string;
  place: Place;
}

function mentions(draft: Draft): Mention[] {
  const found: Mention[] = [];
  const add = (kind: Mention['kind'], fields: Places, path: Path, value: unknown) => {
    if (typeof value === 'string') {
      found.push({ kind, slug: value, place: fields.at(...path) });
    } else if (Array.isArray(value)) {
      for (const [index, slug] of value.entries()) add(kind, fields, [...path, index], slug);
    } else {
      for (const slug of Object.keys(value ?? {}))
        found.push({ kind, slug, place: fields.keyAt(...path, slug) });
    }
  };
  for (const { fields } of draft.questions) {
    add('topic', fields, ['topic'], fields.value.topic);
    add('topic', fields, ['buildsOn'], fields.value.buildsOn);
    add('role', fields, ['roles'], fields.value.roles);
    add('skill', fields, ['skills'], fields.value.skills);
  }
  for (const { fields } of draft.materials) {
    add('topic', fields, ['topic'], fields.value.topic);
    add('role', fields, ['roles'], fields.value.roles);
  }
  for (const { fields } of draft.skillMaps) {
    add('topic', fields, ['targets'], fields.value.targets);
    for (const list of ENTRY_LISTS) {
      for (const [index, entry] of (fields.value[list] ?? []).entries()) {
        add('topic', fields, [list, index, 'topics'], entry.topics);
      }
    }
  }
  for (const [index, topic] of (draft.topics.value.topics ?? []).entries()) {
    add('topic', draft.topics, ['topics', index, 'buildsOn'], topic.buildsOn);
  }
  for (const [index, role] of (draft.roles.value.roles ?? []).entries()) {
    add('topic', draft.roles, ['roles', index, 'adjustments'], role.adjustments);
  }
  const curriculum = draft.curriculum?.fields;
  for (const [b, block] of (curriculum?.value.blocks ?? []).entries()) {
    if (curriculum === undefined) break;
    add('topic', curriculum, ['blocks', b, 'topics'], block.topics);
    for (const [a, activity] of (block.activities ?? []).entries()) {
      add('topic', curriculum, ['blocks', b, 'activities', a, 'topic'], activity.topic);
    }
  }
  return found;
}
