import { type Draft, type Rule, topicSlugs } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import { FENCE_LANGUAGES } from '../highlight.ts';
import type { Path } from '../message.ts';
import { packNames } from '../parse-pack.ts';

type Fault = (message: string, ...path: Path) => void;

/** The rules whose severity a pack may change: nothing that is built or served depends on them. */
export const ADJUSTABLE_RULES = ['code', 'freshness', 'lengths'];

/** What `pack.yaml` names exists, each name is there once, and what has an order stands in it. */
export const pack: Rule = {
  name: 'pack',
  severity: 'error',
  check(draft, report) {
    const fault: Fault = (message, ...path) => report(draft.pack.at(...path), message);
    checkRepeats(draft, fault);
    checkCareerLevels(draft, fault);
    checkBlockLengths(draft, fault);
    checkAnswerWords(draft, fault);
    checkPackNames(draft, fault);
    checkSeverities(draft, fault);
    checkExample(draft, fault);
    checkLanguages(draft, fault);
  },
};

function checkRepeats({ pack: { value } }: Draft, fault: Fault): void {
  const lists = {
    questionLevels: value.questionLevels?.map(({ slug }) => slug),
    careerLevels: value.careerLevels?.map(({ slug }) => slug),
    kinds: value.kinds?.map(({ slug }) => slug),
    rounds: value.rounds?.map(({ slug }) => slug),
    blocks: value.blocks?.map(({ id }) => id),
  };
  for (const [list, names = []] of Object.entries(lists)) {
    for (const [index, name] of names.entries()) {
      if (name !== undefined && names.indexOf(name) < index)
        fault(`\`${name}\` is in \`${list}\` already`, list, index, list === 'blocks' ? 'id' : 'slug');
    }
  }
}

function checkCareerLevels({ pack: { value } }: Draft, fault: Fault): void {
  const order = (value.questionLevels ?? []).map(({ slug }) => slug);
  for (const [index, { levels = [], years }] of (value.careerLevels ?? []).entries()) {
    if (years?.from !== undefined && years.to !== undefined && years.to <= years.from) {
      const message = `the years end at ${years.to}, before they begin at ${years.from}`;
      fault(message, 'careerLevels', index, 'years', 'to');
    }
    const places = levels.map((level) => order.indexOf(level));
    if (places.includes(-1) || order.length === 0) continue;
    if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? -1))) {
      const message = `question levels stand in order, easiest first: ${order.join(', ')}`;
      fault(message, 'careerLevels', index, 'levels');
    }
  }
}

/** Either each block has its weeks, for the same lengths of plan, or each has its share. */
function checkBlockLengths({ pack: { value } }: Draft, fault: Fault): void {
  const [first, ...others] = value.blocks ?? [];
  if (first === undefined) return;
  for (const [index, { weeks, share }] of (value.blocks ?? []).entries()) {
    if ((weeks === undefined) === (share === undefined))
      fault('a block has either `weeks` or a `share`', 'blocks', index);
  }
  const lengthsOf = (weeks: object = {}) => Object.keys(weeks).join(', ');
  const wanted = lengthsOf(first.weeks);
  for (const [index, { weeks, share }] of others.entries()) {
    if (lengthsOf(weeks) === wanted || (weeks !== undefined && share !== undefined)) continue;
    const message =
      wanted === ''
        ? 'the first block has a `share`, so each has one'
        : `the first block has weeks for plans of ${wanted}, and so must each`;
    fault(message, 'blocks', index + 1, 'weeks');
  }
  for (const length of Object.keys(first.weeks ?? {})) {
    const sum = (value.blocks ?? []).reduce((total, { weeks }) => total + (weeks?.[length] ?? 0), 0);
    if (Math.abs(sum - Number(length)) > 1e-9)
      fault(`the blocks' weeks for a plan of ${length} add up to ${sum}`, 'blocks', 0, 'weeks', length);
  }
}

function checkAnswerWords({ pack: { value } }: Draft, fault: Fault): void {
  for (const list of ['questionLevels', 'kinds'] as const) {
    for (const [index, { answerWords }] of (value[list] ?? []).entries()) {
      const [least = 0, most = 0] = answerWords ?? [];
      if (answerWords !== undefined && (least < 0 || most < least))
        fault('`answerWords` are the least and the most', list, index, 'answerWords');
    }
  }
}

/** The words of other lists and files that `pack.yaml` uses. */
function checkPackNames(draft: Draft, fault: Fault): void {
  const { value } = draft.pack;
  const names = packNames(draft.pack);
  const topics = draft.topics.value.topics ?? [];
  const known = {
    'question level': names.questionLevels,
    'career level': names.careerLevels,
    kind: names.kinds,
    round: names.rounds,
    topic: topicSlugs(draft),
    specialisation: topics.flatMap(({ slug, specialisation }) => (specialisation && slug ? [slug] : [])),
    role: (draft.roles.value.roles ?? []).flatMap(({ slug }) => slug ?? []),
  };
  const check = (noun: keyof typeof known, name: string | undefined, ...path: Path) => {
    const list = known[noun];
    // Where none is known, their list is at fault and says so.
    const isUnknown = name !== undefined && list.length > 0 && !list.includes(name);
    if (isUnknown) fault(`there is no ${noun} \`${name}\`${suggest(name, list)}`, ...path);
  };
  const checkAll = (noun: keyof typeof known, list: readonly string[] = [], ...path: Path) => {
    for (const [index, name] of list.entries()) check(noun, name, ...path, index);
  };
  for (const [index, { levels }] of (value.careerLevels ?? []).entries())
    checkAll('question level', levels, 'careerLevels', index, 'levels');
  for (const [index, { asks }] of (value.rounds ?? []).entries()) {
    checkAll('kind', asks?.kinds, 'rounds', index, 'asks', 'kinds');
    checkAll('topic', asks?.topics, 'rounds', index, 'asks', 'topics');
  }
  check('role', value.defaults?.role, 'defaults', 'role');
  check('career level', value.defaults?.careerLevel, 'defaults', 'careerLevel');
  check('role', value.example?.role, 'example', 'role');
  check('career level', value.example?.careerLevel, 'example', 'careerLevel');
  checkAll('specialisation', value.example?.specialisations, 'example', 'specialisations');
  checkAll('round', value.example?.rounds, 'example', 'rounds');
  for (const topic of Object.keys(value.example?.known?.topics ?? {}))
    check('topic', topic, 'example', 'known', 'topics', topic);
}

function checkLanguages({ pack: { value } }: Draft, fault: Fault): void {
  if (value.language !== undefined && !isLanguageTag(value.language))
    fault(`\`${value.language}\` is no language tag, as in \`en\` or \`pt-BR\``, 'language');
  for (const [index, name] of (value.languages ?? []).entries()) {
    if (FENCE_LANGUAGES.includes(name)) continue;
    const message = `no language of code is called \`${name}\`${suggest(name, FENCE_LANGUAGES)}`;
    fault(message, 'languages', index);
  }
}

/** When the example's person can study, and where. */
function checkExample({ pack: { value } }: Draft, fault: Fault): void {
  const { timeZone, availability } = value.example ?? {};
  if (timeZone !== undefined && !isZoneName(timeZone))
    fault(`there is no time zone \`${timeZone}\`, as in \`Europe/Zurich\``, 'example', 'timeZone');
  for (const [index, { from, to }] of (availability ?? []).entries()) {
    if (from !== undefined && to !== undefined && to <= from) {
      const message = `the window ends at ${to}, not after it begins at ${from}`;
      fault(message, 'example', 'availability', index, 'to');
    }
  }
}

/** Whether a text names a zone of the IANA time zone database. */
function isZoneName(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Whether a text has the form of BCP 47. */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function checkSeverities({ pack: { value } }: Draft, fault: Fault): void {
  for (const name of Object.keys(value.rules ?? {})) {
    if (ADJUSTABLE_RULES.includes(name)) continue;
    const known = ADJUSTABLE_RULES.join(', ');
    fault(
      `the severity of \`${name}\` is not a pack's to set; it may set ${known}${suggest(name, ADJUSTABLE_RULES)}`,
      'rules',
      name,
    );
  }
}
