import { type Plant, plant } from './plant.ts';

const inPack = (name: string, from: string, to: string, says: string, line?: number) =>
  plant(name, 'pack.yaml', from, to, says, line);
const CORE = 'title: Block deep-learning, short: Bl, part: core, share: 1';

/** Slips in `pack.yaml`. */
export const packFile = (): Plant[] => [
  inPack('no name', 'name: Test interviews\n', '', '`name` is missing', 1),
  inPack('a language in words', 'language: en', '⟦language: English language', 'language tag'),
  inPack('a language with an underscore', 'language: en', '⟦language: en_GB', 'language tag'),
  inPack('a key of another spelling', 'anatomy: strict', '⟦anatomie: strict', '`anatomy`'),
  inPack('an anatomy that is none', 'anatomy: strict', '⟦anatomy: loose', 'open'),
  inPack(
    'a level twice',
    '{ slug: senior, title: Senior, answerWords: [800, 1600] }',
    '{ slug: senior, title: Senior, answerWords: [800, 1600] }\n⟦  - { slug: senior, title: Expert, answerWords: [800, 1600] }',
    'already',
  ),
  inPack('a single number of words', 'answerWords: [250, 600]', '⟦answerWords: [250]', 'answerWords'),
  inPack('words the wrong way round', 'answerWords: [250, 600]', '⟦answerWords: [600, 250]', 'least'),
  inPack(
    'a career level without levels',
    'levels: [entry, intermediate] }',
    '⟦levels: [] }',
    'at least one level',
  ),
  inPack('a career level of a level that is not', 'levels: [senior] }', '⟦levels: [expert] }', '`expert`'),
  inPack('years in words', 'years: { from: 8 }', '⟦years: { from: eight }', 'years'),
  inPack('years as a list', 'years: { from: 0, to: 2 }', '⟦years: [0, 2]', 'years'),
  inPack('years below nothing', 'years: { from: 0, to: 2 }', '⟦years: { from: -1, to: 2 }', 'at least 0'),
  inPack(
    'a share beyond the whole',
    'levels: [senior] }',
    '⟦levels: [senior], adjustmentShare: 2 }',
    'at most 1',
  ),
  inPack(
    'a kind in capitals',
    '{ slug: concept, title: Concept }\n',
    '{ slug: concept, title: Concept }\n⟦  - { slug: Compare, title: Compare }\n',
    'lower case',
  ),
  inPack(
    'a round that asks a topic that is not',
    'topics: [statistics] } }',
    '⟦topics: [statistic] } }',
    '`statistics`',
  ),
  inPack('a round of no minutes', 'minutes: 45', '⟦minutes: 0', 'at least 1'),
  inPack(
    'a short name that is long',
    'title: Block deep-learning, short: Bl',
    '⟦title: Block deep-learning, short: Deep',
    'three letters',
  ),
  inPack('a block of a part that is not', CORE, `⟦${CORE.replace('core', 'middle')}`, 'foundation'),
  inPack('a block without a share', CORE, '⟦title: Block deep-learning, short: Bl, part: core', 'share'),
  inPack('a block with shares and weeks', CORE, `⟦${CORE}, weeks: { 8: 1 }`, 'either'),
  inPack('a block of a colour that is not', CORE, `⟦${CORE}, hue: 40`, 'at most'),
  inPack(
    'no default role',
    'defaults: { role: ml-engineer, careerLevel: mid }',
    '⟦defaults: { careerLevel: mid }',
    '`defaults.role`',
  ),
  inPack('a default level that is not', 'careerLevel: mid }', '⟦careerLevel: middle }', '`middle`'),
  inPack('an example of no weeks', 'weeks: 10', '⟦weeks: 0', 'at least'),
  inPack('an example on Mars', 'timeZone: Europe/Zurich', '⟦timeZone: Mars/Phobos', 'time zone'),
  inPack(
    'an example that ends before it begins',
    'from: "09:00", to: "12:00"',
    '⟦from: "12:00", to: "09:00"',
    '12:00',
  ),
  inPack('an hour of the evening', 'from: "09:00", to: "12:00"', '⟦from: 9am, to: "12:00"', 'time'),
  inPack('an hour without its quotes', 'from: "09:00", to: "12:00"', '⟦from: 9:00, to: "12:00"', 'time'),
  inPack('a day in full', 'days: [sat]', '⟦days: [saturday]', 'sat'),
  inPack(
    'an example of a career that is not',
    'careerLevel: entry\n  role',
    '⟦careerLevel: junior\n  role',
    '`junior`',
  ),
  inPack('a proficiency beyond the last', 'topics: { statistics: 1 }', '⟦topics: { statistics: 5 }', '4'),
  inPack('a rule that is not', 'anatomy: strict', 'anatomy: strict\nrules:\n⟦  length: warning', '`lengths`'),
  inPack('a rule that must hold', 'anatomy: strict', 'anatomy: strict\nrules:\n⟦  html: off', 'html'),
  inPack(
    'a severity that is not',
    'anatomy: strict',
    'anatomy: strict\nrules:\n⟦  lengths: ignore',
    'warning',
  ),
  inPack('a language of code that is not', 'language: en', 'language: en\n⟦languages: [cobolt]', '`cobol`'),
];
