import { z } from '@hono/zod-openapi';
import { formatDate, formatShortDate } from '../../../domain/format.ts';
import { isMarkedByPerson, type Plan } from '../../../domain/plan.ts';
import { todayOf } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import { SESSION_NAMES } from '../names.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { openPlan } from '../plan/plan-access.ts';
import { findSession, readEntries } from '../session/session-pages.ts';
import { MarkStudied } from './mark-studied.tsx';
import { renderStudyPage } from './study-page.tsx';
import { takeStep } from './take-step.ts';

/** A session of a plan, item by item; without one the next of today, or of the days to come. */
export const getPlanStudyPage = page(
  {
    operationId: 'getPlanStudyPage',
    path: '/p/{key}/study',
    summary: 'Study a session',
    params: z.strictObject({ key: z.string() }),
    query: z.looseObject({ session: z.string().optional() }),
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const id = query.session ?? nextToStudy(plan, todayOf(deps.plans, plan));
    if (id === undefined) return goTo(call, place.path);
    const session = findSession(plan, id);
    if (!session) throw notFound('session', 'session', id);
    const study = { path: `${place.path}/study`, parameters: [['session', id]] as const };
    const entries = readEntries(deps.catalogue.current(), session);
    const { run, goOn } = takeStep(
      call,
      study,
      entries.map(({ item }) => item.itemId),
    );
    if (goOn !== undefined) return goTo(call, goOn);
    const path = `${place.path}/sessions/${id}`;
    return answerPersonal(
      call,
      renderStudyPage(deps, {
        title: `${SESSION_NAMES[session.kind]}, ${formatDate(session.date)}`,
        back: { path: place.path, name: 'Your plan' },
        cards: entries.map(({ item, question, answer }) => ({
          itemId: item.itemId,
          title: item.title,
          url: item.url,
          question,
          answer,
        })),
        run: { ...run, grades: run.grades },
        place: study,
        isPrivate: true,
        sayNext: (itemId) => sayNextReview(plan, session.startsAt, itemId),
        end: MarkStudied({ path, run }),
      }),
    );
  },
);

function nextToStudy({ sessions }: Plan, today: string): string | undefined {
  return sessions.find(
    (session) => session.status !== 'dropped' && !isMarkedByPerson(session) && session.date >= today,
  )?.id;
}

/** When a plan has an item again after a session; grades of today move that with the next replan. */
function sayNextReview({ sessions }: Plan, after: string, itemId: string): string | undefined {
  const next = sessions.find(
    ({ status, startsAt, items }) =>
      status === 'planned' &&
      Date.parse(startsAt) > Date.parse(after) &&
      items.some((item) => item.itemId === itemId),
  );
  return next && `next on ${formatShortDate(next.date)}`;
}
