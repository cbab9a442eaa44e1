import { z } from '@hono/zod-openapi';
import type { McpServer } from '@modelcontextprotocol/server';
import type { Plan as StoredPlan } from '../domain/plan.ts';
import { findPlanByKey, todayOf } from '../service/index.ts';
import { Plan, toPlan } from '../wire/plan.ts';
import { Grades, MarkStatus, RecordedProgress } from '../wire/progress.ts';
import { StudyRequest } from '../wire/study-request.ts';
import { callApi, ToolFault } from './call-api.ts';
import type { McpDeps, ToolDeps } from './deps.ts';
import { MarkedSession, PlanPreview, Today, toPlanPreview, toToday } from './plan-schemas.ts';
import { handleToolCall, READS, toolResult } from './tool-result.ts';

/** Tools on plans. A plan is opened by the key that came as bearer: no tool takes one as an argument. */
export function registerPlanTools(server: McpServer, deps: ToolDeps): void {
  server.registerTool(
    'preview_plan',
    {
      title: 'Preview a study plan',
      description:
        'Plans and stores nothing: blocks, readiness and the first sessions of a plan for this request.',
      inputSchema: StudyRequest,
      outputSchema: PlanPreview,
      annotations: READS,
    },
    handleToolCall(deps, async (body) => {
      const plan = await callApi(deps, Plan, { path: ['v1', 'plans', 'preview'], method: 'POST', body });
      return toolResult(toPlanPreview(plan), [], (preview, step) =>
        step <= preview.sessions.length
          ? { ...preview, sessions: preview.sessions.slice(0, -step) }
          : undefined,
      );
    }),
  );
  server.registerTool(
    'get_today',
    {
      title: 'Today’s session',
      description: 'What the plan has for today, or the next session; needs the plan’s key as bearer.',
      inputSchema: z.strictObject({}),
      outputSchema: Today,
      annotations: { ...READS, idempotentHint: false },
    },
    handleToolCall(deps, async () => {
      const plan = await openKeyedPlan(deps);
      const today = toToday(toPlan(plan, deps.publicUrl), todayOf(deps.plans, plan));
      return toolResult(today);
    }),
  );
  registerMark(server, deps);
}

function registerMark(server: McpServer, deps: ToolDeps): void {
  server.registerTool(
    'mark_session',
    {
      title: 'Mark or grade a session',
      description:
        'Marks a session done, missed, skipped or planned again, and grades its items: again, hard, good or easy. Needs the plan’s key as bearer.',
      inputSchema: z.strictObject({
        sessionId: z.string().min(1).max(128).describe('A session of the plan, as get_today names it.'),
        status: MarkStatus.describe('What became of it; "planned" takes a mark back.'),
        grades: Grades.describe('How well each item was known.'),
      }),
      outputSchema: MarkedSession,
      annotations: {
        ...{ readOnlyHint: false, destructiveHint: false },
        ...{ idempotentHint: true, openWorldHint: false },
      },
    },
    handleToolCall(deps, async ({ sessionId, ...body }) => {
      const { id } = await openKeyedPlan(deps);
      const path = ['v1', 'plans', id, 'sessions', sessionId];
      const { plan, conflicts } = await callApi(deps, RecordedProgress, { path, method: 'PATCH', body });
      const session = plan.sessions.find((each) => each.id === sessionId);
      return toolResult(MarkedSession.parse({ ...plan, session, conflicts }), [], (marked, step) =>
        step <= conflicts.length ? { ...marked, conflicts: conflicts.slice(0, -step) } : undefined,
      );
    }),
  );
}

async function openKeyedPlan({ plans, planKey }: McpDeps): Promise<StoredPlan> {
  const plan = planKey === undefined ? undefined : await findPlanByKey(plans, planKey);
  if (plan) return plan;
  throw new ToolFault(
    planKey === undefined
      ? 'unauthorized: this tool needs a plan’s key. Set STEPLADDER_PLAN_KEY, or send Authorization: Bearer sl_plan_… over HTTP.'
      : 'not_found: the key that was sent opens no plan.',
  );
}
