import type { Fault } from '../draft.ts';
import type { Fields } from '../fields.ts';
import type { Message } from '../message.ts';
import type { PackFields } from '../parse-pack.ts';
import { ADJUSTABLE_RULES } from './pack.ts';

/** The faults that a rule finds, with the severity that the pack gives it; none where the pack turns it off. */
export function applyRule(
  { name, severity }: Pick<Message, 'severity'> & { name: string },
  { value }: Fields<PackFields>,
  check: (fault: Fault) => void,
): Message[] {
  const wanted = ADJUSTABLE_RULES.includes(name) ? value.rules?.[name] : undefined;
  if (wanted === 'off') return [];
  const found: Message[] = [];
  check((place, message) => found.push({ ...place, severity: wanted ?? severity, rule: name, message }));
  return found;
}
