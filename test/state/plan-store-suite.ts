import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { PlanStore } from '../../src/domain/plan-store.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

const NOW = '2026-11-23T10:00:00Z';
const TOMORROW = '2026-11-24T10:00:00Z';
/** Until a year from now, and two addresses of a plan. */
const RETENTION = { until: '2027-11-23T10:00:00Z', mostPerPlan: 2 };
const CAPABILITIES = [
  { hash: 'key-hash', purpose: 'plan' as const },
  { hash: 'feed-hash', purpose: 'feed' as const },
  { hash: 'view-hash', purpose: 'feed:view' as const },
  { hash: 'busy-hash', purpose: 'feed:busy' as const },
  { hash: 'session-hash', purpose: 'session:ss_1' as const },
];

/** What all drafts of a store that is tried may take together. */
export const DRAFT_BYTES = 1000;

/** What every PlanStore does, whatever is behind it. */
export function planStoreSuite(name: string, open: () => Promise<PlanStore>): void {
  describe(name, () => {
    let store: PlanStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('gives back the plan it was given', async () => {
      expect(await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW)).toEqual({
        outcome: 'created',
      });
      expect(await store.findPlan('pl_one')).toEqual(aPlan());
      expect(await store.findPlan('pl_two')).toBeUndefined();
    });

    it('knows what a capability opens, and no other', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      for (const { hash, purpose } of CAPABILITIES) {
        expect(await store.findCapability(hash, NOW)).toEqual({ planId: 'pl_one', purpose, state: 'live' });
      }
      expect(await store.findCapability('another', NOW)).toBeUndefined();
    });

    it('answers a poll without the plan, and only to the feed capability', async () => {
      await store.createPlan({ plan: aPlan({ nextChangeAt: TOMORROW }), capabilities: CAPABILITIES }, NOW);
      expect(await store.findFeed('feed-hash', NOW)).toEqual({
        state: 'live',
        feed: 'full',
        planId: 'pl_one',
        revision: 1,
        updatedAt: NOW,
        nextChangeAt: TOMORROW,
      });
      expect(await store.findFeed('key-hash', NOW)).toBeUndefined();
    });

    it('keeps a draft until it expires, the latest under an id', async () => {
      await store.keepDraft({ id: 'd1', json: '{"a":1}', expiresAt: TOMORROW });
      await store.keepDraft({ id: 'd1', json: '{"a":2}', expiresAt: TOMORROW });
      expect(await store.findDraft('d1', NOW)).toBe('{"a":2}');
      expect(await store.findDraft('d2', NOW)).toBeUndefined();
      expect(await store.findDraft('d1', TOMORROW)).toBeUndefined();
      await store.purge(TOMORROW);
      expect(await store.findDraft('d1', NOW)).toBeUndefined();
    });

    it('lets the oldest drafts go where all take more than they may', async () => {
      const json = JSON.stringify('x'.repeat(DRAFT_BYTES / 2 - 2));
      for (const [index, id] of ['d1', 'd2', 'd3'].entries())
        await store.keepDraft({ id, json, expiresAt: `2026-11-24T10:00:0${index}Z` });
      const found = await Promise.all(['d1', 'd2', 'd3'].map((id) => store.findDraft(id, NOW)));
      expect(found).toEqual([undefined, json, json]);
    });

    it('updates a plan only at the revision that was expected', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      const second = aPlan({ revision: 2, notes: ['changed'] });
      expect(await store.updatePlan(second, 1)).toBe(true);
      expect(await store.updatePlan(aPlan({ revision: 2, notes: ['lost'] }), 1)).toBe(false);
      expect(await store.findPlan('pl_one')).toEqual(second);
      expect(await store.updatePlan(aPlan({ id: 'pl_none' }), 1)).toBe(false);
    });

    it('adds the capabilities of new sessions, forgets those of sessions that left, and revokes none', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      const added = [
        { hash: 'session-2', purpose: 'session:ss_2' as const },
        { hash: 'key-hash', purpose: 'feed' as const },
      ];
      expect(await store.updatePlan(aPlan({ revision: 2 }), 9, { added, removed: [] })).toBe(false);
      expect(await store.findCapability('session-2', NOW)).toBeUndefined();
      await store.updatePlan(aPlan({ revision: 2 }), 1, { added, removed: ['session:ss_1'] });
      expect(await store.findCapability('session-hash', NOW)).toBeUndefined();
      expect((await store.findCapability('session-2', NOW))?.state).toBe('live');
      expect(await store.findCapability('key-hash', NOW)).toMatchObject({ purpose: 'plan', state: 'live' });
      expect((await store.findFeed('feed-hash', NOW))?.state).toBe('live');
    });

    it('lets the full feed and the links of sessions go when that is rotated, and the key and other feeds stay', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      const renewed = {
        feed: 'feed' as const,
        capabilities: [{ hash: 'feed-2', purpose: 'feed' as const }],
      };
      expect(await store.rotatePlan(aPlan({ revision: 2, rotation: 1 }), 9, renewed, RETENTION)).toBe(false);
      expect((await store.findFeed('feed-hash', NOW))?.state).toBe('live');
      await store.rotatePlan(aPlan({ revision: 2, rotation: 1 }), 1, renewed, RETENTION);
      expect((await store.findPlan('pl_one'))?.rotation).toBe(1);
      expect(await store.findFeed('feed-hash', NOW)).toEqual({ state: 'gone' });
      expect(await store.findCapability('session-hash', NOW)).toBeUndefined();
      expect((await store.findCapability('key-hash', NOW))?.state).toBe('live');
      expect((await store.findFeed('feed-2', NOW))?.state).toBe('live');
      for (const hash of ['view-hash', 'busy-hash'])
        expect((await store.findFeed(hash, NOW))?.state).toBe('live');
    });

    it.each([
      ['feed:view', 'view-hash', 'busy-hash'],
      ['feed:busy', 'busy-hash', 'view-hash'],
    ] as const)('lets %s alone go when that is rotated', async (feed, old, other) => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      const renewed = { feed, capabilities: [{ hash: 'new', purpose: feed }] };
      await store.rotatePlan(aPlan({ revision: 2 }), 1, renewed, RETENTION);
      expect(await store.findFeed(old, NOW)).toEqual({ state: 'gone' });
      for (const hash of ['new', other, 'feed-hash'])
        expect((await store.findFeed(hash, NOW))?.state).toBe('live');
      for (const hash of ['key-hash', 'session-hash'])
        expect((await store.findCapability(hash, NOW))?.state).toBe('live');
    });

    it('adds what opens a plan where it is not there, and leaves what is', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: [] }, NOW);
      await store.addCapabilities('pl_one', CAPABILITIES);
      await store.addCapabilities('pl_two', CAPABILITIES);
      expect(await store.findFeed('view-hash', NOW)).toMatchObject({ feed: 'view', planId: 'pl_one' });
      expect(await store.findFeed('busy-hash', NOW)).toMatchObject({ feed: 'busy', planId: 'pl_one' });
    });

    it('keeps since when feeds are rendered as they are', async () => {
      expect(await store.keepFeedVersion('one', NOW)).toBe(NOW);
      expect(await store.keepFeedVersion('one', TOMORROW)).toBe(NOW);
      expect(await store.keepFeedVersion('two', TOMORROW)).toBe(TOMORROW);
      expect(await store.keepFeedVersion('one', '2026-11-25T10:00:00Z')).toBe('2026-11-25T10:00:00Z');
    });

    it('deletes at the expected revision, after which the feed is gone', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      expect(await store.deletePlan('pl_one', 2, RETENTION)).toBe(false);
      expect(await store.deletePlan('pl_one', 1, RETENTION)).toBe(true);
      expect(await store.findPlan('pl_one')).toBeUndefined();
      for (const hash of ['feed-hash', 'view-hash', 'busy-hash'])
        expect(await store.findFeed(hash, NOW)).toEqual({ state: 'gone' });
      expect(await store.deletePlan('pl_one', 1, RETENTION)).toBe(false);
    });

    it('deletes plans that are over and idle, the longest first, and no other; their feeds are gone', async () => {
      const endsOn = (interviewDate: string) => ({ request: { ...aPlan().request, interviewDate } });
      const plans = [
        aPlan({ id: 'pl_last', ...endsOn('2026-12-03') }),
        aPlan({ id: 'pl_first', ...endsOn('2026-12-01') }),
        aPlan({ id: 'pl_changed', ...endsOn('2026-12-01'), updatedAt: '2026-12-20T10:00:00Z' }),
        aPlan({ id: 'pl_runs', ...endsOn('2027-02-09') }),
      ];
      for (const plan of plans) {
        const own = CAPABILITIES.map(({ hash, purpose }) => ({ hash: `${hash} of ${plan.id}`, purpose }));
        await store.createPlan({ plan, capabilities: own }, NOW);
      }
      const left = async () => {
        const found = await Promise.all(plans.map(({ id }) => store.findPlan(id)));
        return found.flatMap((plan) => (plan ? [plan.id] : []));
      };
      expect(await store.deleteIdlePlans('2026-12-01T23:59:58Z', 10, RETENTION)).toBe(0);
      expect(await store.deleteIdlePlans('2026-12-03T23:59:59Z', 1, RETENTION)).toBe(1);
      expect(await left()).toEqual(['pl_last', 'pl_changed', 'pl_runs']);
      expect(await store.deleteIdlePlans('2026-12-03T23:59:59Z', 10, RETENTION)).toBe(1);
      expect(await left()).toEqual(['pl_changed', 'pl_runs']);
      for (const hash of ['feed-hash', 'view-hash', 'busy-hash'])
        expect(await store.findFeed(`${hash} of pl_last`, NOW)).toEqual({ state: 'gone' });
      for (const hash of ['key-hash', 'session-hash'])
        expect(await store.findCapability(`${hash} of pl_last`, NOW)).toBeUndefined();
      expect((await store.findFeed('feed-hash of pl_runs', NOW))?.state).toBe('live');
      await store.updatePlan({ ...plans[2], revision: 2, updatedAt: '2026-12-21T10:00:00Z' } as Plan, 1);
      expect(await store.deleteIdlePlans('2026-12-20T10:00:00Z', 10, RETENTION)).toBe(0);
      expect(await store.deleteIdlePlans('2026-12-21T10:00:00Z', 10, RETENTION)).toBe(1);
    });

    it('remembers the latest feeds of a plan that are gone, until their time is over', async () => {
      const feed = (at: number) => [{ hash: `feed-${at}`, purpose: 'feed' as const }];
      const until = (at: number) => ({ ...RETENTION, until: `2027-11-23T10:00:0${at}Z` });
      await store.createPlan({ plan: aPlan(), capabilities: feed(1) }, NOW);
      for (const at of [1, 2, 3])
        await store.rotatePlan(
          aPlan({ revision: at + 1, rotation: at }),
          at,
          { feed: 'feed', capabilities: feed(at + 1) },
          until(at),
        );
      const statesAt = async (now: string) =>
        Promise.all([1, 2, 3, 4].map(async (at) => (await store.findFeed(`feed-${at}`, now))?.state));
      expect(await statesAt(NOW)).toEqual([undefined, 'gone', 'gone', 'live']);
      await store.deletePlan('pl_one', 4, until(4));
      expect(await statesAt(NOW)).toEqual([undefined, undefined, 'gone', 'gone']);
      expect(await statesAt('2027-11-23T10:00:02Z')).toEqual([undefined, undefined, 'gone', 'gone']);
      expect(await statesAt('2027-11-23T10:00:03Z')).toEqual([undefined, undefined, undefined, 'gone']);
      await store.purge('2027-11-23T10:00:03Z');
      expect(await statesAt(NOW)).toEqual([undefined, undefined, undefined, 'gone']);
    });

    it('remembers the feed that was renewed last, however many were in the same second', async () => {
      const feed = (at: number) => [{ hash: `feed-${9 - at}`, purpose: 'feed' as const }];
      await store.createPlan({ plan: aPlan(), capabilities: feed(1) }, NOW);
      for (const at of [1, 2, 3]) {
        const renewed = { feed: 'feed' as const, capabilities: feed(at + 1) };
        await store.rotatePlan(aPlan({ revision: at + 1, rotation: at }), at, renewed, RETENTION);
        expect(await store.findFeed(`feed-${9 - at}`, NOW)).toEqual({ state: 'gone' });
      }
    });

    it('makes one plan of a repeated idempotency key, and refuses another body', async () => {
      const idempotency = { key: 'k', bodyHash: 'b', expiresAt: TOMORROW };
      const create = (id: string, bodyHash: string, now: string) =>
        store.createPlan(
          { plan: aPlan({ id }), capabilities: [], idempotency: { ...idempotency, bodyHash } },
          now,
        );
      expect(await create('pl_one', 'b', NOW)).toEqual({ outcome: 'created' });
      expect(await create('pl_two', 'b', NOW)).toEqual({ outcome: 'repeated', planId: 'pl_one' });
      expect(await create('pl_two', 'c', NOW)).toEqual({ outcome: 'mismatch' });
      expect(await store.findIdempotent('k', 'b', NOW)).toEqual({ outcome: 'repeated', planId: 'pl_one' });
      expect(await store.findPlan('pl_two')).toBeUndefined();
      expect(await create('pl_two', 'c', '2026-11-24T10:00:01Z')).toEqual({ outcome: 'created' });
    });

    it('keeps the first verifier of a secret', async () => {
      expect(await store.findSecretVerifier()).toBeUndefined();
      expect(await store.keepSecretVerifier('first')).toBe('first');
      expect(await store.keepSecretVerifier('second')).toBe('first');
      expect(await store.findSecretVerifier()).toBe('first');
    });

    it('knows its live keys, and those alone', async () => {
      const isMine = (key: { planId: string; hash: string }) =>
        key.planId === 'pl_one' && key.hash === 'key-hash';
      expect(await store.hasKey(() => true)).toBe(false);
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      expect(await store.hasKey(isMine)).toBe(true);
      expect(await store.hasKey(({ hash }) => hash === 'feed-hash')).toBe(false);
      await store.deletePlan('pl_one', 1, RETENTION);
      expect(await store.hasKey(() => true)).toBe(false);
    });

    it('lets what an old secret made open a plan until it expires, beside what the new one makes', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      await store.keepSecretVerifier('old');
      const rotation = {
        verifier: 'new',
        expiresAt: TOMORROW,
        goneUntil: '2027-11-24T10:00:00Z',
        capabilitiesOf: ({ id }: { id: string }) =>
          CAPABILITIES.map(({ hash, purpose }) => ({ hash: `new ${hash} of ${id}`, purpose })),
      };
      expect(await store.rotateSecret(rotation)).toBe(1);
      expect(await store.findSecretVerifier()).toBe('new');
      const statesAt = async (now: string) =>
        Promise.all(
          ['key-hash', 'session-hash', 'feed-hash', 'new key-hash of pl_one'].map(
            async (hash) => (await store.findCapability(hash, now))?.state,
          ),
        );
      expect(await statesAt('2026-11-24T09:59:59Z')).toEqual(['live', 'live', 'live', 'live']);
      expect(await statesAt(TOMORROW)).toEqual(['gone', 'gone', 'gone', 'live']);
      expect(await store.findFeed('feed-hash', TOMORROW)).toEqual({ state: 'gone' });
      await store.purge(TOMORROW);
      expect(await statesAt(NOW)).toEqual([undefined, undefined, 'live', 'live']);
      await store.purge('2027-11-24T10:00:00Z');
      expect(await statesAt(NOW)).toEqual([undefined, undefined, undefined, 'live']);
    });

    it('lets a later rotation end the time of an earlier one sooner, and never later', async () => {
      await store.createPlan({ plan: aPlan(), capabilities: CAPABILITIES }, NOW);
      const rotate = (expiresAt: string) =>
        store.rotateSecret({
          verifier: expiresAt,
          expiresAt,
          goneUntil: expiresAt,
          capabilitiesOf: () => [],
        });
      await rotate(TOMORROW);
      await rotate('2026-12-24T10:00:00Z');
      expect((await store.findCapability('key-hash', TOMORROW))?.state).toBe('gone');
      await rotate(NOW);
      expect((await store.findCapability('key-hash', NOW))?.state).toBe('gone');
    });

    it('writes when it is asked whether it can', async () => {
      await store.probe(NOW);
      await store.probe(TOMORROW);
    });
  });
}
