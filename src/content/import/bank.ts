/** A question bank of some other form, as it was understood: what `packFiles` makes a pack of. */
export interface Bank {
  /** What the bank calls itself. */
  name?: string;
  questions: BankQuestion[];
  careerLevels: BankCareerLevel[];
  /** In the order of a plan. */
  blocks: BankBlock[];
  guides: BankGuide[];
  /** Titles that a legend gives to signs, as in `{ '👶': 'easy' }`. */
  legend: Record<string, string>;
  /** Definitions of links and notes of each file, as they were written. */
  definitions: Record<string, string>;
  /** Texts by their file. */
  texts: Record<string, string>;
  /** What was not placed, or was changed on the way, by its line. */
  notes: BankNote[];
}

/** A text to import; lines ended by LF. */
export interface BankSource {
  /** As messages show it, with `/`. */
  file: string;
  text: string;
}

/** Something that whoever imports should know. */
export interface BankNote {
  file: string;
  /** From 1. */
  line: number;
  message: string;
}

export interface BankQuestion {
  file: string;
  line: number;
  /** The number that the bank gives it, as in `Q7`. */
  number?: number;
  /** One line of plain text. */
  title: string;
  /** Markdown, as it was written. */
  prompt: string;
  /** Markdown, as it was written; absent where the bank has none. */
  answer?: string;
  /** As the bank says it: a heading, a sign or a word. */
  level?: string;
  topic?: string;
  tags: string[];
  /** Where the bank says that it has the question from. */
  source?: string;
  /** What links within the bank call it: GitHub's anchors of its heading. */
  anchors: string[];
}

/** An entry of a list: a lead and what follows it, both plain text. */
export interface BankEntry {
  line: number;
  name: string;
  text?: string;
  minutes?: number;
}

/** What is expected of people of so many years. */
export interface BankCareerLevel {
  line: number;
  title: string;
  years: { from: number; to?: number };
  body: string;
  focusAreas: BankEntry[];
  skills: (BankEntry & { group: string })[];
  projects: BankEntry[];
  milestones: BankEntry[];
  impactAreas: BankEntry[];
}

/** A part of a study plan. */
export interface BankBlock {
  title: string;
  weeks: number;
  body: string;
  activities: BankEntry[];
}

/** A section that is neither question nor plan nor career level. */
export interface BankGuide {
  file: string;
  line: number;
  title: string;
  /** Markdown, as it was written. */
  body: string;
  entries: BankEntry[];
}

export function emptyBank(): Bank {
  return {
    questions: [],
    careerLevels: [],
    blocks: [],
    guides: [],
    legend: {},
    definitions: {},
    texts: {},
    notes: [],
  };
}

/** Several files as one bank, in their order; the first that has a name gives it. */
export function mergeBanks(banks: readonly Bank[]): Bank {
  const name = banks.find((bank) => bank.name !== undefined)?.name;
  return {
    ...(name === undefined ? {} : { name }),
    questions: banks.flatMap(({ questions }) => questions),
    careerLevels: banks.flatMap(({ careerLevels }) => careerLevels),
    blocks: banks.flatMap(({ blocks }) => blocks),
    guides: banks.flatMap(({ guides }) => guides),
    legend: Object.assign({}, ...banks.map(({ legend }) => legend)),
    definitions: Object.assign({}, ...banks.map(({ definitions }) => definitions)),
    texts: Object.assign({}, ...banks.map(({ texts }) => texts)),
    notes: banks.flatMap(({ notes }) => notes),
  };
}
