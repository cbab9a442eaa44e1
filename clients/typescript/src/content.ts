import type { Client } from 'openapi-fetch';
import type { components, operations, paths } from './contract.ts';
import { itemsOf } from './pages.ts';
import { unwrap } from './problem.ts';

type Schemas = components['schemas'];
type QueryOf<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

export type Question = Schemas['Question'];
export type Answer = Schemas['Answer'];

/** Fields of a question that can be asked for alone. */
export type Field = QueryOf<'listSparseQuestions'>['fields'][number];
/** What can come along with a question. */
export type Inclusion = NonNullable<QueryOf<'listQuestions'>['include']>[number];

/** What comes along for what was asked to be included. */
type Included<Inclusions> = ('answer' extends Inclusions ? { answer: Answer } : unknown) &
  ('topic' extends Inclusions ? { topicDetails: Schemas['Topic'] } : unknown);

/** Filters, order and form of a list; pages are followed by themselves. */
export type ListOptions = Omit<
  QueryOf<'listQuestions'>,
  'fields' | 'include' | 'cursor' | 'count' | 'facets'
>;
type OneOptions = Omit<QueryOf<'getQuestion'>, 'fields' | 'include'>;
type AnswerOptions = QueryOf<'getAnswer'>;
type Trees = operations['getAnswerTree']['responses'][200]['content']['application/json'];

/** Reads of content, with types that follow `fields`, `include` and `format`. All throw `ProblemError`. */
export interface Content {
  /** Questions, one by one over all pages. With `fields` each has its id and those alone. */
  questions<const I extends Inclusion = never>(
    options?: ListOptions & { include?: readonly I[]; fields?: never },
  ): AsyncGenerator<Question & Included<I>, void, undefined>;
  questions<const F extends Field, const I extends Inclusion = never>(
    options: ListOptions & { fields: readonly F[]; include?: readonly I[] },
  ): AsyncGenerator<Pick<Question, F | 'id'> & Included<I>, void, undefined>;

  /** One question, by id or slug. */
  question<const I extends Inclusion = never>(
    id: string,
    options?: OneOptions & { include?: readonly I[]; fields?: never },
  ): Promise<Question & { release: string } & Included<I>>;
  question<const F extends Field, const I extends Inclusion = never>(
    id: string,
    options: OneOptions & { fields: readonly F[]; include?: readonly I[] },
  ): Promise<Pick<Question, F | 'id'> & { release: string } & Included<I>>;

  /** Its answer: texts as Markdown, HTML or plain text, or with `format: 'ast'` as trees. */
  answer(id: string, options?: AnswerOptions): Promise<Schemas['OneAnswer']>;
  answer(id: string, options: QueryOf<'getAnswerTree'> & { format: 'ast' }): Promise<Trees>;

  /**
   * What a copy of release `since` lacks of `release`, by default the current one; first what was added or changed, then
   * tombstones. The problem `gone` means that one of them is held no more: begin anew.
   */
  changes(since: string, release?: string): AsyncGenerator<Schemas['SyncedRecord'], void, undefined>;
}

/** Those reads over a client of the whole API. */
export function readContent(api: Client<paths>): Content {
  const content = {
    questions: ({ fields, ...query }: ListOptions & { fields?: Field[]; include?: Inclusion[] } = {}) =>
      itemsOf((cursor) => {
        const paged = { ...query, ...(cursor !== undefined && { cursor }) };
        return fields
          ? unwrap(api.GET('/v1/questions/sparse', { params: { query: { ...paged, fields } } }))
          : unwrap(api.GET('/v1/questions', { params: { query: paged } }));
      }),
    question: (
      id: string,
      { fields, ...query }: OneOptions & { fields?: Field[]; include?: Inclusion[] } = {},
    ) =>
      fields
        ? unwrap(
            api.GET('/v1/questions/{id}/sparse', { params: { path: { id }, query: { ...query, fields } } }),
          )
        : unwrap(api.GET('/v1/questions/{id}', { params: { path: { id }, query } })),
    answer: (
      id: string,
      { format, ...query }: Omit<AnswerOptions, 'format'> & { format?: AnswerOptions['format'] | 'ast' } = {},
    ) =>
      format === 'ast'
        ? unwrap(api.GET('/v1/questions/{id}/answer/ast', { params: { path: { id }, query } }))
        : unwrap(
            api.GET('/v1/questions/{id}/answer', {
              params: { path: { id }, query: { ...query, ...(format && { format }) } },
            }),
          ),
    async *changes(since: string, release?: string) {
      let cursor: string | null = null;
      do {
        const query = { since, ...(release && { release }), ...(cursor && { cursor }) };
        const page: Schemas['SyncPage'] = await unwrap(api.GET('/v1/sync', { params: { query } }));
        yield* page.items;
        cursor = page.nextCursor;
      } while (cursor !== null);
    },
  };
  // What a call answers follows from what it asks for, which only its signatures say.
  return content as unknown as Content;
}
