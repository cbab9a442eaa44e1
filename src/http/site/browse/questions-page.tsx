import { formatCount, uncapitalise } from '../../../domain/format.ts';
import { fieldNames, type PackSettings } from '../../../domain/pack-settings.ts';
import type { Question } from '../../../domain/question.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { QuestionMeta } from './question-page.tsx';

/** What was asked for, as it stands in the address: words with commas between them. */
export type BrowseQuery = Partial<Record<'q' | 'topic' | 'level' | 'kind' | 'core', string>>;

/** A group of values to filter by; each value comes with what choosing it would find. */
export interface Filter {
  name: 'topic' | 'level' | 'kind';
  title: string;
  values: { value: string; name: string; count: number }[];
}

export interface QuestionsPageOptions {
  settings: PackSettings;
  query: BrowseQuery;
  filters: readonly Filter[];
  questions: readonly Question[];
  total: number;
  topicNames: ReadonlyMap<string, string>;
  /** Where the next page is. */
  cursor: string | undefined;
  isFirst: boolean;
}

/** All questions to browse, filter and search: every filter is a link, the search a form. */
export function renderQuestionsPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  options: QuestionsPageOptions,
): Content {
  const { settings, query, filters, questions, total, topicNames, cursor, isFirst } = options;
  const chosen = Object.values(query).some((value) => value !== undefined);
  return renderSitePage(deps, {
    title: 'Questions',
    description: `Questions for ${settings.name}, with their answers.`,
    section: '/questions',
    topic: query.topic,
    head: <link rel="canonical" href={`${deps.publicUrl}/questions`} />,
    body: (
      <>
        <div class="stack">
          <h1>Questions</h1>
          <Search query={query} searches={settings.searches} />
        </div>
        <div class="browse">
          <details class="filters">
            <summary class="button quiet slim">Filter</summary>
            <Filters filters={filters} query={query} />
          </details>
          <section aria-label="Results">
            <p class="row apart">
              <span>
                <strong>{formatCount(total, 'question')}</strong>
                {query.q && (
                  <>
                    {' '}
                    for “<bdi>{query.q}</bdi>”
                  </>
                )}
              </span>
              {query.topic && !query.topic.includes(',') && (
                <a href={`/study?topic=${query.topic}`}>
                  Study this {uncapitalise(fieldNames(settings).topic)}
                </a>
              )}
              {chosen && <a href="/questions">Show all</a>}
            </p>
            {total === 0 ? (
              <p class="notice">
                Nothing fits all of this. Take away a filter, or search for a single word.
                <SuchAs word={settings.searches[0]} />
              </p>
            ) : (
              <ol class="plain results">
                {questions.map((question) => (
                  <li>
                    <a class="title" href={`/questions/${question.slug}`}>
                      {question.title}
                    </a>
                    <QuestionMeta
                      question={question}
                      taxonomy={settings}
                      topicName={topicNames.get(question.topic) ?? question.topic}
                    />
                  </li>
                ))}
              </ol>
            )}
            <nav class="row apart" aria-label="Pages">
              {isFirst ? <span /> : <a href={address(query)}>← First page</a>}
              {cursor && <a href={address(query, cursor)}>More questions →</a>}
            </nav>
          </section>
        </div>
      </>
    ),
  });
}

/** An example of a search that finds something. */
function SuchAs({ word }: { word: string | undefined }) {
  if (word === undefined) return null;
  return (
    <>
      {' '}
      For example <a href={`/questions?q=${encodeURIComponent(word)}`}>{word}</a>.
    </>
  );
}

function Search({ query, searches }: { query: BrowseQuery; searches: readonly string[] }) {
  const { q, ...kept } = query;
  return (
    <search>
      <form class="search" action="/questions" method="get">
        <input
          type="search"
          name="q"
          value={q}
          aria-label="Search the questions"
          placeholder={['Search', ...(searches.length > 0 ? [`${searches.join(', ')}, …`] : [])].join(': ')}
        />
        {Object.entries(kept).map(
          ([name, value]) => value && <input type="hidden" name={name} value={value} />,
        )}
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Filters({ filters, query }: { filters: readonly Filter[]; query: BrowseQuery }) {
  const offered = filters.filter(({ values }) => values.length > 0);
  return (
    <nav aria-label="Filters">
      <div class="filter">
        <p class="label">Importance</p>
        <Choice
          name="Core questions only"
          href={address(toggle(query, 'core', 'true'))}
          isOn={query.core === 'true'}
        />
      </div>
      {offered.map(({ name, title, values }) => (
        <div class="filter">
          <p class="label">{title}</p>
          <ul class="plain">
            {values.map((each) => (
              <li>
                <Choice
                  name={each.name}
                  href={address(toggle(query, name, each.value))}
                  isOn={split(query[name]).includes(each.value)}
                  count={each.count}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Choice(props: { name: string; href: string; isOn: boolean; count?: number }) {
  return (
    <a class="choice" href={props.href} aria-current={props.isOn ? 'true' : undefined} rel="nofollow">
      {props.name}
      {props.count !== undefined && <span class="count">{props.count}</span>}
    </a>
  );
}

/** The query with `value` taken away where it was chosen, else added. */
function toggle(query: BrowseQuery, name: keyof BrowseQuery, value: string): BrowseQuery {
  const { [name]: before, ...rest } = query;
  const values = split(before);
  const after = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return after.length === 0 ? rest : { ...rest, [name]: after.join(',') };
}

function address(query: BrowseQuery, cursor?: string): string {
  const entries = Object.entries({ ...query, ...(cursor && { cursor }) });
  const text = new URLSearchParams(entries).toString().replaceAll('%2C', ',');
  return text === '' ? '/questions' : `/questions?${text}`;
}

function split(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(',');
}
