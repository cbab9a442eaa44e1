import type { Activity } from '../../../domain/curriculum.ts';
import type { Answer, Question } from '../../../domain/question.ts';
import { GRADES } from '../../../domain/session.ts';
import { InBrief, Short, sectionId } from '../../content/answer-body.tsx';
import { Rich, RichLine } from '../../content/rich.tsx';
import { SelfCheck } from '../../content/self-check.tsx';
import { Chip } from '../form-parts.tsx';
import { GRADE_NAMES } from '../names.ts';
import { Instructions } from '../session/session-entry.tsx';
import { RUBRIC_STEPS, runParameters, type StudyRun } from './study-run.ts';

/** Something to study: a question with its answer, or a thing to read or do. */
export interface StudyCard {
  itemId: string;
  title: string;
  url?: string | undefined;
  /** What a plan wants done with it, and how long that takes. */
  task?: string;
  /** Whether it is remembered well or not, rather than done or not. */
  isGraded: boolean;
  activity?: Activity | undefined;
  question?: Question | undefined;
  answer?: Answer | undefined;
}

/** Where a run goes on: an address, and what it always says. */
export interface StudyPlace {
  path: string;
  parameters: readonly (readonly [string, string])[];
}

const STEP_NAMES = { weak: 'Weak', acceptable: 'Acceptable', strong: 'Strong' } as const;

/** A question, a pause, the answer in brief, and how it went. */
export function StudyCardView(props: { card: StudyCard; run: StudyRun; place: StudyPlace }) {
  const { card, run, place } = props;
  const { question, answer } = card;
  return (
    <form
      method="get"
      action={place.path}
      class="stack study"
      data-study={place.parameters.map(([, value]) => value).join()}
      data-at={run.at}
    >
      {[...place.parameters, ...runParameters(run)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="of" value={card.itemId} />
      <div>
        {card.task && <p class="help">{card.task}</p>}
        <h1>{card.title}</h1>
      </div>
      {question && (
        <div class="ask">
          <Rich text={question.prompt} />
        </div>
      )}
      {question && answer && <SelfCheck question={question} answer={answer} />}
      {answer ? (
        <details class="answer" data-reveal>
          <summary>
            <span class="muted">Think. Say it aloud, as if somebody listened.</span>
            <span class="button show">In brief</span>
            <span class="button quiet slim hide">Hide</span>
          </summary>
          <Short answer={answer} />
          <InBrief bullets={answer.inBrief} id={sectionId(answer.questionId, 'In brief')} />
          {card.url && (
            <p>
              <a href={card.url}>The whole answer, with its sources</a>
            </p>
          )}
          <RubricRows rows={answer.rubric} />
        </details>
      ) : (
        <>
          {card.activity && <Instructions activity={card.activity} />}
          {card.url && (
            <p>
              <a class="button quiet" href={card.url}>
                Open it
              </a>
            </p>
          )}
        </>
      )}
      <div class="study-bar">
        {card.isGraded && <StudyGrades run={run} itemId={card.itemId} />}
        <button type="submit">Next</button>
      </div>
    </form>
  );
}

function RubricRows({ rows }: { rows: Answer['rubric'] }) {
  if (rows.length === 0) return null;
  return (
    <section class="stack-small">
      <h2>Against the rubric</h2>
      {rows.map((row, index) => (
        <fieldset class="rubric-row">
          <legend>
            <RichLine text={row.criterion} />
          </legend>
          {RUBRIC_STEPS.map((step) => (
            <label class="check">
              <input type="radio" name={`r-${index}`} value={step} />{' '}
              <span>
                <strong>{STEP_NAMES[step]}.</strong> <RichLine text={row[step]} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function StudyGrades({ run, itemId }: { run: StudyRun; itemId: string }) {
  return (
    <fieldset class="grades">
      <legend class="help">How did it go?</legend>
      {GRADES.map((grade) => (
        <Chip type="radio" name="grade" value={grade} checked={run.grades.get(itemId) === grade}>
          {GRADE_NAMES[grade]}
        </Chip>
      ))}
    </fieldset>
  );
}
