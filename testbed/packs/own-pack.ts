import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PackSettings, Taxonomy } from '../../src/domain/pack-settings.ts';

/** What the pack of this repository calls things, read without the loader: there is a test that both read the same. */
export const SETTINGS: PackSettings = {
  rules: {},
  ...parse(readFileSync(new URL('../../content/pack.yaml', import.meta.url), 'utf8')),
};

const { questionLevels, kinds, rounds, blocks } = SETTINGS;
export const TAXONOMY: Taxonomy = { questionLevels, kinds, rounds, blocks };

export const QUESTION_LEVELS = questionLevels.map(({ slug }) => slug);
export const QUESTION_KINDS = kinds.map(({ slug }) => slug);
export const CAREER_LEVELS = SETTINGS.careerLevels.map(({ slug }) => slug);
export const ROUNDS = rounds.map(({ slug }) => slug);
export const BLOCKS = blocks.map(({ id }) => id);

/** The words that its files may use. */
export const NAMES = {
  questionLevels: QUESTION_LEVELS,
  careerLevels: CAREER_LEVELS,
  kinds: QUESTION_KINDS,
  rounds: ROUNDS,
  blocks: BLOCKS,
};
