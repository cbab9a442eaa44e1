import type { Rule } from '../draft.ts';
import { choices } from './choices.ts';
import { code } from './code.ts';
import { curriculum } from './curriculum.ts';
import { freshness } from './freshness.ts';
import { graph } from './graph.ts';
import { headings } from './headings.ts';
import { html } from './html.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { inBrief } from './in-brief.ts';
import { labels } from './labels.ts';
import { lengths } from './lengths.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { materials } from './materials.ts';
import { math } from './math.ts';
import { numbers } from './numbers.ts';
import { pack } from './pack.ts';
import { parts } from './parts.ts';
import { placeholders } from './placeholders.ts';
import { proseInMath } from './prose-in-math.ts';
import { references } from './references.ts';
import { rubric } from './rubric.ts';
import { skillMaps } from './skill-maps.ts';
import { slugs } from './slugs.ts';

/** Every rule beyond a file's schema. A new one is a file here and a line in this list. */
export const RULES: readonly Rule[] = [
  choices,
  code,
  curriculum,
  freshness,
  graph,
  headings,
  html,
  ids,
  images,
  inBrief,
  labels,
  lengths,
  links,
  lists,
  math,
  materials,
  numbers,
  pack,
  parts,
  placeholders,
  proseInMath,
  references,
  rubric,
  skillMaps,
  slugs,
];
