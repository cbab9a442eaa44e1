import type { Activity } from '../../../domain/curriculum.ts';
import type { Answer, Question } from '../../../domain/question.ts';
import { GRADES, type SessionItem } from '../../../domain/session.ts';
import { AnswerInShort } from '../../content/answer-body.tsx';
import { Rich } from '../../content/rich.tsx';
import { Chip } from '../form-parts.tsx';
import { ACTIVITY_NAMES, GRADE_NAMES } from '../names.ts';

/** An item of a session, with what the current release says of it. */
export interface SessionEntry {
  item: SessionItem;
  question?: Question | undefined;
  answer?: Answer | undefined;
  activity?: Activity | undefined;
}

/** An item: what to do, a question with its answer behind a click, and how it went. */
export function SessionEntryView({ entry }: { entry: SessionEntry }) {
  const { item, question, answer, activity } = entry;
  return (
    <li class="entry stack" id={item.itemId}>
      <header>
        <p class="help">{sayTask(item)}</p>
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
      {activity && <Instructions activity={activity} />}
      {isGraded(item) && <Grades item={item} />}
    </li>
  );
}

/** What to do, and how one knows that it is done. */
export function Instructions({ activity }: { activity: Activity }) {
  return (
    <>
      <p>{activity.do}</p>
      <p>
        <strong>Done when:</strong> {activity.done}
      </p>
    </>
  );
}

/** "Learn · 25 min · part 1 of 2" */
export function sayTask({ activity, minutes, part, parts }: SessionItem): string {
  const which = part === undefined ? [] : [`part ${part} of ${parts}`];
  return [ACTIVITY_NAMES[activity], `${minutes} min`, ...which].join(' · ');
}

/** What is learned and reviewed is graded; what is built or rehearsed is done or not. */
export function isGraded({ activity }: SessionItem): boolean {
  return activity === 'learn' || activity === 'review';
}

/** How well it was remembered; it is sent with the mark of the session. */
function Grades({ item }: { item: SessionItem }) {
  return (
    <fieldset class="grades">
      <legend class="help">How did it go?</legend>
      {GRADES.map((grade) => (
        <Chip type="radio" name={`grade-${item.itemId}`} value={grade} checked={item.grade === grade} tiny>
          {GRADE_NAMES[grade]}
        </Chip>
      ))}
    </fieldset>
  );
}
