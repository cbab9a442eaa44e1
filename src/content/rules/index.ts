import type { PageRule, QuestionRule, Rule } from '../draft.ts';
import { askedFrom } from './asked-from.ts';
import { brokenLinks } from './broken-links.ts';
import { choices } from './choices.ts';
import { code } from './code.ts';
import { curriculum } from './curriculum.ts';
import { emptyHeadings } from './empty-headings.ts';
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
import { lostLetters } from './lost-letters.ts';
import { lostSigns } from './lost-signs.ts';
import { markdownInHtml } from './markdown-in-html.ts';
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
import { tables } from './tables.ts';
import { texInProse } from './tex-in-prose.ts';
import { unreadSigns } from './unread-signs.ts';
import { unseenEntities } from './unseen-entities.ts';

/** The rules of the folder as a whole, beyond each file's schema. A new rule is a file here and a line in one of these lists. */
export const RULES: readonly Rule[] = [
  askedFrom,
  curriculum,
  freshness,
  graph,
  ids,
  images,
  links,
  materials,
  pack,
  parts,
  references,
  skillMaps,
  slugs,
];

/** The rules of every page. */
export const PAGE_RULES: readonly PageRule[] = [
  brokenLinks,
  code,
  emptyHeadings,
  html,
  labels,
  lostLetters,
  lostSigns,
  markdownInHtml,
  math,
  placeholders,
  proseInMath,
  tables,
  texInProse,
  unreadSigns,
  unseenEntities,
];

/** The rules of a question's page. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  choices,
  headings,
  inBrief,
  lengths,
  lists,
  numbers,
  rubric,
];
