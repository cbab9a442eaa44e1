import type { Child } from 'hono/jsx';
import type { Grade } from '../../../domain/session.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { GRADE_NAMES } from '../names.ts';
import { renderSitePage } from '../site-page.tsx';
import { type StudyCard, StudyCardView, type StudyPlace } from './study-card.tsx';
import { runParameters, type StudyRun } from './study-run.ts';

export interface StudyPageOptions {
  /** What is studied: a topic, a session. */
  title: string;
  /** The way back. */
  back: { path: string; name: string };
  cards: readonly StudyCard[];
  run: StudyRun;
  place: StudyPlace;
  isPrivate: boolean;
  /** BCP 47; absent on a page that is the same for everybody. */
  dateLanguage?: string;
  /** When an item comes again, in words; undefined where nobody knows. */
  sayNext(itemId: string, grade: Grade | undefined): string | undefined;
  /** What stands at the end: a button that marks the session, or a way on. */
  end: Child;
}

/** One card of a study run; after the last one how each went, and when it comes again. */
export function renderStudyPage(deps: Pick<HttpDeps, 'site'>, options: StudyPageOptions): Content {
  const { title, back, cards, run, place, isPrivate, dateLanguage } = options;
  const card = cards[run.at];
  return renderSitePage(deps, {
    title: `Study: ${title}`,
    section: '/study',
    reading: true,
    isPrivate,
    ...(dateLanguage && { dateLanguage }),
    body: (
      <div class="stack">
        <p class="crumbs row apart">
          <span>
            <a href={back.path}>{back.name}</a> › {title}
          </span>
          <span>
            {Math.min(run.at + 1, cards.length)} of {cards.length}
          </span>
        </p>
        {run.at === 0 && (
          <p class="notice" data-resume hidden>
            You had begun. <a href={place.path}>Go on where you were</a>
          </p>
        )}
        <progress class="study-progress" max={cards.length} value={run.at} aria-label="How far you are" />
        {card ? <StudyCardView card={card} run={run} place={place} /> : <StudySummary {...options} />}
        {run.at > 0 && (
          <p>
            <a href={studyAddress(place, { ...run, at: run.at - 1 })}>Back to the one before</a>
          </p>
        )}
      </div>
    ),
  });
}

function StudySummary({ cards, run, place, sayNext, end }: StudyPageOptions) {
  return (
    <section class="stack" data-study-end={place.parameters.map(([, value]) => value).join()}>
      <h1>That was all</h1>
      <ul class="plain results">
        {cards.map(({ itemId, title, url, isGraded }) => {
          const grade = run.grades.get(itemId);
          const next = sayNext(itemId, grade);
          return (
            <li>
              {url ? <a href={url}>{title}</a> : title}
              <p class="meta">
                {isGraded && <span>{grade ? GRADE_NAMES[grade] : 'not graded'}</span>}
                {next && <span>{next}</span>}
              </p>
            </li>
          );
        })}
      </ul>
      {end}
    </section>
  );
}

/** The address of a run. */
export function studyAddress({ path, parameters }: StudyPlace, run: StudyRun): string {
  const all = new URLSearchParams(
    [...parameters, ...runParameters(run)].map(([name, value]): [string, string] => [name, value]),
  );
  return `${path}?${all}`;
}
