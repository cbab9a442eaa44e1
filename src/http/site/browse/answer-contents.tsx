import type { Answer } from '../../../domain/question.ts';
import { sectionId } from '../../content/answer-body.tsx';

/** A shorter answer is seen at a glance. */
const LEAST_PARTS = 4;

/** What a long answer holds, with the way to each of its parts. */
export function AnswerContents({ answer }: { answer: Answer }) {
  const parts = listParts(answer);
  if (parts.length < LEAST_PARTS) return null;
  return (
    <nav class="answer-contents no-print" aria-label="In this answer">
      <ol class="plain row">
        {parts.map(([title, heading]) => (
          <li>
            <a href={`#${sectionId(answer.questionId, heading)}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What each part is called on the page, and the heading of its file. */
function listParts(answer: Answer): [title: string, heading: string][] {
  const parts: [title: string, heading: string, isThere: boolean][] = [
    ['In short', 'Short answer', answer.shortAnswer !== undefined],
    ['In points', 'In brief', answer.inBrief !== undefined],
    ['In full', 'Answer', answer.answer !== undefined],
    ['About the code', 'Code', answer.codeNotes !== undefined],
    ['Listens for', 'What the interviewer listens for', answer.listensFor !== undefined],
    ['Grade yourself', 'Rubric', answer.rubric.length > 0],
    ['Mistakes', 'Common mistakes', answer.commonMistakes.length > 0],
    ['Follow-ups', 'Follow-ups', answer.followUps.length > 0],
    ['Numbers', 'Numbers to know', answer.numbers.length > 0],
    ['Limits', 'Limits and disputes', answer.limits !== undefined],
  ];
  return parts.filter(([, , isThere]) => isThere).map(([title, heading]) => [title, heading]);
}
