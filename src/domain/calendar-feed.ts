import type { SessionKind } from './session.ts';

/** Who a plan's calendar is for: its holder, whoever it is shared with, and whoever need only know when there is time. */
export const FEED_KINDS = ['full', 'view', 'busy'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** What the address of each feed opens, as a store knows it. */
export const FEED_PURPOSES = { full: 'feed', view: 'feed:view', busy: 'feed:busy' } as const satisfies Record<
  FeedKind,
  string
>;
export type FeedPurpose = (typeof FEED_PURPOSES)[FeedKind];

/** What a subscriber wants of a feed. */
export interface FeedOptions {
  /** Minutes before a session, instead of the plan's own reminders; empty: none. */
  alarms?: readonly number[];
  /** Whether sessions that were cancelled are shown, as such, for two weeks. */
  cancelled: boolean;
  /** Whether sessions are shown that were marked: done, missed or skipped. */
  done: boolean;
  /** Which kinds of sessions are shown; absent: all. */
  kinds?: readonly SessionKind[];
  /** `short`: what kind of session, and no more. */
  titles: 'full' | 'short';
  /** Whether each session is a to-do as well. */
  todos: boolean;
  /** What every event of a busy feed is called. */
  busyTitle: string;
}

/** A feed with nothing left out and nothing added. */
export const WHOLE_FEED: FeedOptions = {
  cancelled: true,
  done: true,
  titles: 'full',
  todos: false,
  busyTitle: 'Busy',
};

/** Characters of a busy feed's title. */
export const BUSY_TITLE_CHARACTERS = { min: 1, max: 40 } as const;
