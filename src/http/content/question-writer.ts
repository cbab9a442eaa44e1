import type { Catalogue } from '../../domain/catalogue.ts';
import type { QuestionPage, QuestionQuery } from '../../domain/catalogue-query.ts';
import type { Question } from '../../domain/question.ts';
import {
  type QuestionField,
  type QuestionOptions,
  toQuestion,
  toSparseQuestion,
  writeQuestion,
} from '../../wire/question.ts';
import type { TextQuery } from './text-form.ts';

/** How a question goes out, by its id. */
type OptionsOf = (id: string) => QuestionOptions;

/** Reads questions in one of the forms in which they go out, each as a JSON object. */
export interface QuestionWriter {
  find(catalogue: Catalogue, id: string, optionsOf: OptionsOf): { slug: string; json: string } | undefined;
  list(catalogue: Catalogue, query: QuestionQuery, optionsOf: OptionsOf): QuestionPage<string>;
}

interface Source<T> {
  find(catalogue: Catalogue, id: string): T | undefined;
  list(catalogue: Catalogue, query: QuestionQuery): QuestionPage<T>;
  write(question: T, options: QuestionOptions): string;
}

/** Whole questions: ready from the store where their texts go out as they were written, otherwise made. */
export function wholeQuestions({ format, citations }: TextQuery): QuestionWriter {
  if (format !== 'markdown' || citations !== 'keys') return madeQuestions(toQuestion);
  return writerOf({
    find: (catalogue, id) => catalogue.findReadyQuestion(id),
    list: (catalogue, query) => catalogue.listReadyQuestions(query),
    write: writeQuestion,
  });
}

/** Some fields of questions. */
export function sparseQuestions(fields: readonly QuestionField[]): QuestionWriter {
  return madeQuestions((question, options) => toSparseQuestion(question, { ...options, fields }));
}

function madeQuestions(show: (question: Question, options: QuestionOptions) => object): QuestionWriter {
  return writerOf({
    find: (catalogue, id) => catalogue.findQuestion(id),
    list: (catalogue, query) => catalogue.listQuestions(query),
    write: (question, options) => JSON.stringify(show(question, options)),
  });
}

function writerOf<T extends { id: string; slug: string }>({ find, list, write }: Source<T>): QuestionWriter {
  return {
    find(catalogue, id, optionsOf) {
      const question = find(catalogue, id);
      return question && { slug: question.slug, json: write(question, optionsOf(id)) };
    },
    list(catalogue, query, optionsOf) {
      const page = list(catalogue, query);
      const tierOf = (id: string) => page.tiers?.get(id);
      return {
        ...page,
        items: page.items.map((question) =>
          write(question, { ...optionsOf(question.id), tier: tierOf(question.id) }),
        ),
      };
    },
  };
}
