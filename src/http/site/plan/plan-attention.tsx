import type { Attention, Plan } from '../../../domain/plan.ts';
import { Act, type PlanPlace, ShowReplan } from './plan-next.tsx';

/** What the plan asks of its person, each with what answers it. */
export function AttentionNotes({ plan, place }: { plan: Plan; place: PlanPlace }) {
  return (
    <>
      {(plan.attention ?? []).map((attention) => (
        <div class="notice warn row apart">
          <span>
            {attention.code === 'behind' && <strong>You are behind. </strong>}
            {attention.message}
          </span>
          <Answer attention={attention} place={place} />
        </div>
      ))}
    </>
  );
}

function Answer({ attention: { code }, place }: { attention: Attention; place: PlanPlace }) {
  if (code === 'unmarked') {
    return (
      <span class="row">
        <Act place={place} to="/unmarked" fields={{ status: 'done' }} label="All done" quiet />
        <Act place={place} to="/unmarked" fields={{ status: 'missed' }} label="All missed" quiet />
        <a href="#past">Some of each</a>
      </span>
    );
  }
  if (code === 'interview_past') return <a href={`${place.path}/change`}>Change the plan</a>;
  return <ShowReplan place={place} mode={code === 'ahead' ? 'rebuild' : 'repair'} label="Show me" />;
}
