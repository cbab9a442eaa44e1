import { REPORT_CHARACTERS, REPORT_KINDS, type ReportKind } from '../../../domain/report.ts';

const KIND_NAMES: Record<ReportKind, string> = {
  wrong: 'It is not true',
  outdated: 'It is no longer true',
  unclear: 'It is hard to follow',
  link: 'A link leads nowhere',
};

/** What became of a report, as the address says for once. */
export type Reported = 'yes' | 'empty' | undefined;

/** Says what is wrong with a question, to whoever runs the site. */
export function ReportForm({ slug, reported }: { slug: string; reported: Reported }) {
  return (
    <details class="fold no-print" id="report" open={reported !== undefined}>
      <summary>Report an error</summary>
      {reported === 'yes' ? (
        <p class="notice good" role="status">
          Thank you: it is with whoever runs this site.
        </p>
      ) : (
        <form method="post" action={`/questions/${slug}/report`} class="stack">
          <div class="field">
            <label for="report-kind">What is wrong</label>
            <select id="report-kind" name="kind">
              {REPORT_KINDS.map((kind) => (
                <option value={kind}>{KIND_NAMES[kind]}</option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="report-text">In your words; what would be right</label>
            <textarea
              id="report-text"
              name="text"
              rows={4}
              maxlength={REPORT_CHARACTERS.text}
              required
              aria-invalid={reported === 'empty' ? 'true' : undefined}
              aria-describedby={reported === 'empty' ? 'report-faults' : undefined}
            />
            {reported === 'empty' && (
              <p class="error" id="report-faults">
                Say what is wrong, in a sentence or two of at most {REPORT_CHARACTERS.text} characters.
              </p>
            )}
          </div>
          <p class="row">
            <button type="submit" class="quiet">
              Send
            </button>
            <span class="help">Nothing of you is kept with it.</span>
          </p>
        </form>
      )}
    </details>
  );
}
