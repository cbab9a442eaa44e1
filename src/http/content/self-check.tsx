import type { Answer, Question } from '../../domain/question.ts';
import { sectionId } from './answer-body.tsx';
import { Rich, RichLine } from './rich.tsx';

interface SelfCheckProps {
  question: Question;
  answer: Answer;
  open?: boolean;
}

/** What there is to choose from; what is right, and why, opens under each. Closed, right and wrong look the same. */
export function SelfCheck({ question: { choices }, answer, open = false }: SelfCheckProps) {
  if (choices === undefined) return null;
  return (
    <section id={sectionId(answer.questionId, 'Choices')}>
      <h2>Check yourself</h2>
      <p class="help">One or more are right. Decide on each before you open it.</p>
      <div class="folds">
        {choices.map(({ id, text }) => {
          const verdict = answer.choices?.find((each) => each.id === id);
          return (
            <details class="fold" open={open}>
              <summary>
                <span>
                  <RichLine text={text} />
                </span>
              </summary>
              {verdict && (
                <div>
                  <strong>{verdict.correct ? 'Right.' : 'Wrong.'}</strong>
                  <Rich text={verdict.why} />
                </div>
              )}
            </details>
          );
        })}
      </div>
    </section>
  );
}
