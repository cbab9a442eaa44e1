import type { Child } from 'hono/jsx';
import { headingId, toAnchor } from '../../domain/content-address.ts';
import type { Answer, KeyNumber } from '../../domain/question.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { References, Rich, RichLine, SCROLL_HINT } from './rich.tsx';

/** An answer as one reads it: short first, then whole, then what to grade oneself with. */
export function AnswerBody({ answer }: { answer: Answer }) {
  const idOf = (heading: string) => sectionId(answer.questionId, heading);
  if (!hasText(answer)) return <p class="notice">This question has no written answer yet.</p>;
  return (
    <>
      <Short answer={answer} />
      <InBrief bullets={answer.inBrief} id={idOf('In brief')} />
      <Part title="In full" id={idOf('Answer')} text={answer.answer} />
      <Part title="About the code" id={idOf('Code')} text={answer.codeNotes} />
      <Part
        title="What the interviewer listens for"
        id={idOf('What the interviewer listens for')}
        text={answer.listensFor}
      />
      <Rubric answer={answer} />
      <Mistakes mistakes={answer.commonMistakes} id={idOf('Common mistakes')} />
      <FollowUps followUps={answer.followUps} id={idOf('Follow-ups')} />
      <Numbers answer={answer} id={idOf('Numbers to know')} />
      <Part title="Where this answer ends" id={idOf('Limits and disputes')} text={answer.limits} />
      <Part title="Corrections" id={idOf('Corrections')} text={answer.corrections} />
      <References references={answer.references} />
    </>
  );
}

/** Where a link to a section of a question's file leads on its page. */
export function sectionId(questionId: string, heading: string): string {
  return headingId(questionId, toAnchor(heading));
}

/** Whether an answer says anything: in a pack of open anatomy a question may stand alone, or with its choices. */
function hasText({
  shortAnswer,
  inBrief,
  answer,
  listensFor,
  limits,
  corrections,
  ...lists
}: Answer): boolean {
  const { rubric, commonMistakes, followUps, numbers, code, choices = [] } = lists;
  return (
    [shortAnswer, inBrief, answer, listensFor, limits, corrections].some((text) => text !== undefined) ||
    [rubric, commonMistakes, followUps, numbers, code, choices].some((list) => list.length > 0)
  );
}

/** What one needs to check oneself against: the short answer and the rubric. */
export function AnswerInShort({ answer }: { answer: Answer }) {
  return (
    <>
      <Short answer={answer} />
      <Rubric answer={answer} />
    </>
  );
}

/** The answer that one gives in half a minute. */
export function Short({ answer }: { answer: Answer }) {
  if (answer.shortAnswer === undefined) return null;
  return (
    <section class="short" id={sectionId(answer.questionId, 'Short answer')}>
      <h2>In short</h2>
      <Rich text={answer.shortAnswer} />
    </section>
  );
}

export function InBrief({ bullets, id }: { bullets: Answer['inBrief']; id: string }) {
  if (bullets === undefined) return null;
  return (
    <section class="brief" id={id}>
      <h2>In points</h2>
      <ul class="prose">
        {bullets.map((bullet) => (
          <li>
            <p>
              <RichLine text={bullet} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ title, id, text }: { title: string; id: string; text?: RichText | undefined }) {
  if (text === undefined) return null;
  return (
    <section id={id}>
      <h2>{title}</h2>
      <Rich text={text} />
    </section>
  );
}

function Rubric({ answer: { rubric: rows, questionId } }: { answer: Answer }) {
  if (rows.length === 0) return null;
  return (
    <section id={sectionId(questionId, 'Rubric')}>
      <h2>Grade yourself</h2>
      <Scrollable label="Rubric">
        <table class="rubric">
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">Weak</th>
              <th scope="col">Acceptable</th>
              <th scope="col">Strong</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <RichLine text={row.criterion} />
                </th>
                <td data-label="Weak">
                  <RichLine text={row.weak} />
                </td>
                <td data-label="Acceptable">
                  <RichLine text={row.acceptable} />
                </td>
                <td data-label="Strong">
                  <RichLine text={row.strong} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </section>
  );
}

function Mistakes({ mistakes, id }: { mistakes: Answer['commonMistakes']; id: string }) {
  if (mistakes.length === 0) return null;
  return (
    <section id={id}>
      <h2>Common mistakes</h2>
      <ul class="prose pairs">
        {mistakes.map(({ mistake, correction }) => (
          <li>
            <strong>
              <RichLine text={mistake} />
            </strong>{' '}
            <RichLine text={correction} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FollowUps({ followUps, id }: { followUps: Answer['followUps']; id: string }) {
  if (followUps.length === 0) return null;
  return (
    <section id={id}>
      <h2>They may go on to ask</h2>
      <div class="folds">
        {followUps.map(({ question, direction }) => (
          <details class="fold">
            <summary>
              <span>
                <RichLine text={question} />
              </span>
            </summary>
            <Rich text={direction} />
          </details>
        ))}
      </div>
    </section>
  );
}

function Numbers({ answer, id }: { answer: Answer; id: string }) {
  const { numbers } = answer;
  if (numbers.length === 0) return null;
  return (
    <section id={id}>
      <h2>Numbers to know</h2>
      <Scrollable label="Numbers to know">
        <table>
          <tbody>
            {numbers.map((number) => (
              <tr>
                <th scope="row">
                  <RichLine text={number.name} />
                  {number.conditions && (
                    <div class="help">
                      <RichLine text={number.conditions} />
                    </div>
                  )}
                </th>
                <td class="number">
                  {number.value.toLocaleString('en', { maximumSignificantDigits: 6 })} {number.unit}
                </td>
                <td class="help">{sourceOf(number, answer)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </section>
  );
}

function sourceOf({ source, formula }: KeyNumber, answer: Answer) {
  if (formula !== undefined) return <code>{formula}</code>;
  const cited = answer.references.filter(({ key }) => source?.includes(key));
  return cited.map((reference) => (
    <a href={reference.url} rel="noopener">
      {reference.authors[0]?.split(',')[0]}, {reference.year}
    </a>
  ));
}

/** Wide content that scrolls by itself, also by keyboard (WCAG 2.2, 2.1.1). */
export function Scrollable({ label, children }: ScrollableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this holds a table
    <div class="scroll" role="group" tabindex={0} aria-label={label}>
      {children}
    </div>
  );
}

/** A picture that is 39rem wide at least, and what says so where it is wider than its place: it may be cut between two blocks. */
export function ScrollablePicture(props: ScrollableProps) {
  return (
    <div class="wide">
      <Scrollable {...props} />
      <p class="help wide-hint">{SCROLL_HINT}</p>
    </div>
  );
}

interface ScrollableProps {
  label: string;
  children: Child;
}
