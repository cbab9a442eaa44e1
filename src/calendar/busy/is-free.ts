import type { Property } from './content-lines.ts';
import type { Component } from './read-components.ts';

const FREE_VALUES: Record<string, string> = {
  STATUS: 'CANCELLED',
  TRANSP: 'TRANSPARENT',
  'X-MICROSOFT-CDO-BUSYSTATUS': 'FREE',
};

/** What a calendar says of itself and its owner. */
export interface Owner {
  /** In lower case, where the calendar is named after it, as Google's are. */
  address?: string;
  /** METHOD:CANCEL (RFC 5546, 3.2.5): whatever it holds is cancelled. */
  isCancelling: boolean;
}

export function readOwner(calendar: Component): Owner {
  const text = (wanted: string) => calendar.properties.find(({ name }) => name === wanted)?.value ?? '';
  const name = text('X-WR-CALNAME').toLowerCase();
  return {
    ...(/^[^\s@]+@[^\s@]+$/.test(name) ? { address: name } : {}),
    isCancelling: text('METHOD').toUpperCase() === 'CANCEL',
  };
}

/** Whether an event takes none of its owner's time: cancelled, transparent, shown as free, or declined. */
export function isFree(event: Component, owner: Owner): boolean {
  return owner.isCancelling || event.properties.some(saysFree) || isDeclined(event, owner);
}

function saysFree({ name, value }: Property): boolean {
  return FREE_VALUES[name] === value.toUpperCase();
}

/**
 * Whether the owner declined (RFC 5545, 3.2.12): by their own PARTSTAT where their address is known and invited; else where
 * everybody declined who is neither the organizer nor a room.
 */
function isDeclined(event: Component, { address }: Owner): boolean {
  const attendees = event.properties.filter(({ name }) => name === 'ATTENDEE');
  const hasDeclined = ({ parameters }: Property) => parameters.get('PARTSTAT')?.toUpperCase() === 'DECLINED';
  if (!attendees.some(hasDeclined)) return false;
  const own = attendees.find((attendee) => addressOf(attendee) === address);
  if (own) return hasDeclined(own);
  const organizers = event.properties.filter(({ name }) => name === 'ORGANIZER').map(addressOf);
  if (address !== undefined && organizers.includes(address)) return false;
  const invited = attendees.filter(
    (attendee) => !organizers.includes(addressOf(attendee)) && !isRoom(attendee),
  );
  return invited.length > 0 && invited.every(hasDeclined);
}

function isRoom({ parameters }: Property): boolean {
  return /^(?:ROOM|RESOURCE)$/i.test(parameters.get('CUTYPE') ?? '');
}

function addressOf({ value }: Property): string {
  return value.toLowerCase().replace(/^mailto:/, '');
}
