import type { Operation } from '../../../src/http/protocol/operation.ts';
import { capability } from '../../../src/service/capabilities.ts';
import {
  changeRequest,
  createPlan,
  getPlan,
  importBusyFiles,
  keepForUndo,
} from '../../../src/service/index.ts';
import { REQUEST, type TestService } from '../../helpers/http.ts';
import { BUSY_TEXT } from './plan-rows.ts';
import type { OpenedPlan, Sending } from './route-row.ts';

/** Sends to a service what rows say, to a stored plan of its own where one is wanted. */
export function rowSender(service: TestService) {
  const { plans } = service.deps;
  async function storePlan(): Promise<OpenedPlan> {
    const { plan, key } = await createPlan(plans, REQUEST as never);
    const open = (purpose: 'feed' | 'session:ss_1') => capability(plans.secret, plan, purpose);
    return { id: plan.id, key, feedToken: open('feed'), sessionToken: open('session:ss_1') };
  }

  async function keepBusy({ id, key }: OpenedPlan): Promise<void> {
    const files = [{ name: 'work', bytes: new TextEncoder().encode(BUSY_TEXT) }];
    await importBusyFiles(plans, { id, key, revisions: 'any' }, files, { dryRun: false });
  }

  async function changeOnce({ id, key }: OpenedPlan): Promise<void> {
    const access = { id, key, revisions: 'any' as const };
    const before = await getPlan(plans, id, key);
    const { plan } = await changeRequest(plans, access, { reminderMinutes: 30 }, { dryRun: false });
    await keepForUndo(plans, before, plan);
  }

  function request(operation: Operation, plan: OpenedPlan, sending: Sending): Promise<Response> {
    const params: Record<string, string> = {
      id: plan.id,
      sessionId: 'ss_1',
      session: 'ss_1',
      file: service.deps.site.stylesheet.replace('/assets/', ''),
      key: plan.key,
      token: operation.path.startsWith('/s/') ? plan.sessionToken : plan.feedToken,
      ...sending.params,
    };
    const path = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? name);
    const query = sending.query === undefined ? '' : `?${sending.query}`;
    const { body, type } = bodyOf(sending);
    return service.request(`${path}${query}`, {
      method: operation.method.toUpperCase(),
      headers: {
        ...(wantsKey(operation) && plan.key !== '' && { Authorization: `Bearer ${plan.key}` }),
        ...(type !== undefined && { 'Content-Type': type }),
        ...sending.headers,
      },
      ...(body !== undefined && { body }),
    });
  }
  return { storePlan, keepBusy, changeOnce, request };
}

export function wantsKey({ route }: Operation): boolean {
  return (route.security ?? []).some((scheme) => 'planKey' in scheme);
}

function bodyOf({ json, calendar, form, busyFile }: Sending): { body?: RequestInit['body']; type?: string } {
  if (json !== undefined) return { body: JSON.stringify(json), type: 'application/json' };
  if (calendar !== undefined) return { body: calendar, type: 'text/calendar' };
  if (busyFile === undefined) return form ? { body: new URLSearchParams(form) } : {};
  const data = new FormData();
  for (const [name, value] of Object.entries(form ?? {})) data.append(name, value);
  data.append('busyFile', new File([busyFile], 'busy.ics', { type: 'text/calendar' }));
  return { body: data };
}
