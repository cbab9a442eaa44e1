import type { Activity } from '../../../domain/curriculum.ts';
import { GRADES, type SessionItem } from '../../../domain/plan.ts';
import type { Answer, Question } from '../../../domain/question.ts';
import { AnswerInShort } from '../../content/answer-body.tsx';
import { Rich } from '../../content/rich.tsx';
import { ACTIVITY_NAMES, GRADE_NAMES } from '../names.ts';
import { type FormTarget, SessionForm } from './session-form.tsx';

/** An item of a session, with what the current release says of it. */
export interface SessionEntry {
  item: SessionItem;
  question?: Question | undefined;
  answer?: Answer | undefined;
  activity?: Activity | undefined;
}

/** An item: what to do, a question with its answer behind a click, and how it went. */
export function SessionEntryView({ entry, target }: { entry: SessionEntry; target: FormTarget }) {
  const { item, question, answer, activity } = entry;
  return (
    <li class="entry stack" id={item.itemId}>
      <header>
        <p class="help">
          {ACTIVITY_NAMES[item.activity]} · {item.minutes} min
          {item.part && ` · part ${item.part} of ${item.parts}`}
        </p>
        <h2>
          {item.url ? (
            <a class="title" href={item.url}>
              {item.title}
            </a>
          ) : (
            item.title
          )}
        </h2>
      </header>
      {question && <Rich text={question.prompt} />}
      {answer && (
        <details class="answer">
          <summary>
            <span class="muted">Aloud first, then compare.</span>
            <span class="button quiet show">Show the answer</span>
            <span class="button quiet slim hide">Hide the answer</span>
          </summary>
          <AnswerInShort answer={answer} />
          {item.url && (
            <p>
              <a href={item.url}>The whole answer, with its sources</a>
            </p>
          )}
        </details>
      )}
      {activity && (
        <>
          <p>{activity.do}</p>
          <p>
            <strong>Done when:</strong> {activity.done}
          </p>
        </>
      )}
      {isGraded(item) && <Grades item={item} target={target} />}
    </li>
  );
}

/** What is learned and reviewed is graded; what is built or rehearsed is done or not. */
export function isGraded({ activity }: SessionItem): boolean {
  return activity === 'learn' || activity === 'review';
}

/** One tap: how well it was remembered. */
function Grades({ item, target }: { item: SessionItem; target: FormTarget }) {
  return (
    <SessionForm target={target}>
      <fieldset class="grades">
        <legend class="help">How did it go?</legend>
        {GRADES.map((grade) => (
          <button
            type="submit"
            class="quiet slim"
            name="grade"
            value={`${item.itemId} ${grade}`}
            aria-pressed={item.grade === grade ? 'true' : 'false'}
          >
            {GRADE_NAMES[grade]}
          </button>
        ))}
      </fieldset>
    </SessionForm>
  );
}
