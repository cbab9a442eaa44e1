import type { Reference } from './reference.ts';
import type { RichText } from './rich-text.ts';
import type { BlockId, Proficiency, QuestionKind, QuestionLevel, Volatility } from './taxonomy.ts';

/** An interview question, without its answer. */
export interface Question {
  /** `q01`, …: never reused. */
  id: string;
  slug: string;
  title: string;
  prompt: RichText;
  /** What there is to choose from; the answer says what is right. */
  choices?: Choice[];
  level: QuestionLevel;
  /** The earliest level at which practice really asks it, where that differs. */
  askedFrom?: QuestionLevel;
  /** A topic slug. */
  topic: string;
  block: BlockId;
  kind: QuestionKind;
  /** Minutes of the first pass. */
  minutes: number;
  /** How a long question may be split: minutes that add up to `minutes`. */
  parts?: number[];
  tags: string[];
  core: boolean;
  /** Ids that must be learned before. */
  requires: string[];
  /** Topic slugs that help. */
  buildsOn: string[];
  /** Weight 0–4 by role slug. */
  roles: Record<string, Proficiency>;
  /** Slugs of skills in the skill maps. */
  skills: string[];
  origin: 'guide' | 'new';
  volatility: Volatility;
  /** The day on which someone last checked it, `YYYY-MM-DD`. */
  updatedAt: string;
  /** In the pack's own words, where it has such beside levels. */
  difficulty?: string;
  /** Where it comes from, where it is not the pack's own. */
  source?: { name: string; url?: string };
  /** Of this, or of its whole pack. */
  licence?: string;
}

/** A question as readers are shown it, each of its texts as `text` makes it. */
export function showQuestion<T>(question: Question, text: (source: RichText) => T) {
  const { prompt, choices, volatility: _volatility, ...rest } = question;
  return {
    ...rest,
    prompt: text(prompt),
    ...(choices && { choices: choices.map((choice) => ({ id: choice.id, text: text(choice.text) })) }),
  };
}

/** What a store has ready to send: a question as readers are shown it, with its texts in Markdown as they were written. */
export interface ReadyQuestion {
  id: string;
  slug: string;
  topic: string;
  /** A JSON object; its own addresses and links to other content begin with `CONTENT_ORIGIN`. */
  json: string;
}

export interface Choice {
  /** `a`, `b`, …, in the order in which they were written. */
  id: string;
  text: RichText;
}

export interface Verdict {
  /** Of the choice. */
  id: string;
  correct: boolean;
  why: RichText;
}

export interface RubricRow {
  criterion: RichText;
  weak: RichText;
  acceptable: RichText;
  strong: RichText;
}

/** A figure worth knowing by heart; it carries a source or a formula that the content check evaluates. */
export interface KeyNumber {
  name: RichText;
  value: number;
  unit?: string;
  conditions?: RichText;
  /** Keys of references. */
  source?: string[];
  formula?: string;
}

export interface CodeSample {
  /** The fence's language, or `text`. */
  language: string;
  /** Whether the content check runs it. */
  tested: boolean;
  source: string;
}

export interface Answer {
  questionId: string;
  /** One for each choice of the question, in their order. */
  choices?: Verdict[];
  /** Absent, as each of the other parts, where a pack of open anatomy does not have it. */
  shortAnswer?: RichText;
  /** Three to five points to keep in mind, a sentence or two each. */
  inBrief?: RichText[];
  answer?: RichText;
  listensFor?: RichText;
  rubric: RubricRow[];
  commonMistakes: { mistake: RichText; correction: RichText }[];
  followUps: { question: RichText; direction: RichText }[];
  numbers: KeyNumber[];
  /** Every fence of the answer, in order. */
  code: CodeSample[];
  /** The section around the code, where there is one. */
  codeNotes?: RichText;
  limits?: RichText;
  corrections?: RichText;
  /** What the answer cites, in the order of first citation. */
  references: Reference[];
}
