import type { StudyRun } from './study-run.ts';

/** The button that marks a session as done, with how each of its items went. */
export function MarkStudied({ path, run }: { path: string; run: StudyRun }) {
  return (
    <form method="post" action={path} class="row">
      <input type="hidden" name="status" value="done" />
      <input type="hidden" name="from" value="plan" />
      {[...run.grades].map(([itemId, grade]) => (
        <input type="hidden" name={`grade-${itemId}`} value={grade} />
      ))}
      <button type="submit">Done</button>
      <a class="button quiet" href={path}>
        Not yet
      </a>
    </form>
  );
}
