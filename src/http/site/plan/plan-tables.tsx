import { sayDropReason } from '../../../domain/drop-reasons.ts';
import { capitalise, formatCount, formatMinutes, uncapitalise } from '../../../domain/format.ts';
import { blockHue } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import { BlockName } from '../block-name.tsx';
import { Share } from '../date-language.tsx';

/** The recall that FSRS aims at unless told otherwise (ts-fsrs, `request_retention`): a mark to compare with. */
const RECALL_MARK = 0.9;

/** Hours of each block against what the days of the block hold. */
export function BlockHours({ plan }: { plan: Plan }) {
  const most = Math.max(
    1,
    ...plan.blocks.flatMap(({ wantedMinutes, plannedMinutes }) => [wantedMinutes, plannedMinutes]),
  );
  return (
    <table class="bars">
      <caption>Time per block / the time in its own weeks (the mark)</caption>
      <thead class="out-of-sight">
        <tr>
          <th scope="col">Block</th>
          <th scope="col">Share</th>
          <th scope="col">Planned</th>
        </tr>
      </thead>
      <tbody>
        {plan.blocks.map(({ id, wantedMinutes, plannedMinutes }) => (
          <tr>
            <th scope="row">
              <BlockName id={id} taxonomy={plan.taxonomy} />
            </th>
            <td>
              <Bar
                share={plannedMinutes / most}
                mark={wantedMinutes / most}
                hue={blockHue(plan.taxonomy, id)}
              />
            </td>
            <td class="number">
              {formatMinutes(plannedMinutes)} <span class="help">/ {formatMinutes(wantedMinutes)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param fieldName what the pack calls a topic, as in "Topic". */
interface CoverageProps {
  plan: Plan;
  fieldName: string;
}

/** What of each topic is in the plan, and how much of it is likely to be remembered on the day; on request. */
export function Coverage({ plan, fieldName }: CoverageProps) {
  const name = uncapitalise(fieldName);
  return (
    <details class="fold">
      <summary>
        Coverage and recall, {name} by {name}
      </summary>
      <TopicTable plan={plan} fieldName={fieldName} />
    </details>
  );
}

function TopicTable({ plan, fieldName }: CoverageProps) {
  const names = new Map(plan.topics.map(({ slug, name }) => [slug, name]));
  const recall = new Map(plan.recall.topics.map(({ topic, atInterview }) => [topic, atInterview]));
  const rows = plan.coverage.topics.filter(({ planned, available }) => planned + available > 0);
  return (
    <table class="bars">
      <caption>
        Predicted recall on the day, per {uncapitalise(fieldName)}; the mark is <Share of={RECALL_MARK} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{fieldName}</th>
          <th scope="col">Recall</th>
          <th scope="col" class="number">
            In the plan
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ topic, planned, available, minutes }) => {
          const share = recall.get(topic);
          return (
            <tr>
              <th scope="row">{names.get(topic) ?? topic}</th>
              <td>
                {share === undefined ? (
                  <span class="help">{planned === 0 ? 'not in the plan' : 'practice, not recall'}</span>
                ) : (
                  <span class="with-bar">
                    <Bar share={share} mark={RECALL_MARK} />
                    <Share of={share} />
                  </span>
                )}
              </td>
              <td class="number">
                {planned} <span class="help">of {Math.max(available, planned)}</span>
                {minutes > 0 && <div class="help">{formatMinutes(minutes)}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What is not in the plan, by reason. */
export function LeftOut({ plan }: { plan: Plan }) {
  const { dropped } = plan.coverage;
  if (dropped.length === 0) return null;
  const reasons = [...new Set(dropped.map(({ reason }) => reason))];
  return (
    <details class="fold">
      <summary>{formatCount(dropped.length, 'thing')} left out, and why</summary>
      <div class="stack">
        {reasons.map((reason) => {
          const titles = dropped.filter((each) => each.reason === reason).map(({ title }) => title);
          return (
            <section>
              <h3 class="day">
                {capitalise(sayDropReason(reason, titles.length))} <span class="help">({titles.length})</span>
              </h3>
              <ul class="small">
                {titles.map((title) => (
                  <li>{title}</li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </details>
  );
}

/** A bar and a mark on one scale from 0 to 1. What it shows stands beside it in figures. */
function Bar({ share, mark, hue }: { share: number; mark: number; hue?: number }) {
  const width = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10;
  return (
    <svg
      class={`gauge${hue ? ` hue-${hue}` : ''}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="gauge-track" width="100" height="10" rx="2" />
      <rect class="gauge-fill" width={width(share)} height="10" rx="2" />
      <rect class="gauge-mark" x={Math.min(99, width(mark))} width="1" height="10" />
    </svg>
  );
}
