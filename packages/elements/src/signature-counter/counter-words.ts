import type { PartnerSummary, Summary } from '@samleng/contract';
import type { CounterMessages } from '@samleng/locales/en/counter';

/** A summary, of everybody or of one partner. */
export type Counted = Summary & Partial<PartnerSummary>;

type Format = (count: number) => string;

const DAY_MS = 86_400_000;
/** Days left are told once there are fewer: more would only say that there is time. */
const DAYS_TOLD = 60;

/** Below it the counter invites: so small a number at large would discourage. */
export const FEW = 25;

/** Empty where there is no way: the goal is everybody's, and a closed petition has none left to go. */
export function wayOf(
  { count, goal, step, status, partner }: Counted,
  messages: CounterMessages,
  format: Format,
): string {
  if (partner || status === 'closed') return '';
  if (count >= goal) return messages.reached(format(count));
  const end = format(goal);
  // Older servers name no step, and the first ones are too near to be told.
  return step && step < goal && count >= FEW ? messages.step(format(step), end) : messages.goal(end);
}

/**
 * The last days while it is open, else why nobody can sign.
 *
 * @param now By the server's clock, if it is known: the device's may be wrong.
 */
export function standingOf(
  { status, closesAt }: Summary,
  messages: CounterMessages,
  format: Format,
  now = Date.now(),
): string {
  if (status !== 'open') return messages[status];
  const days = Math.max(1, Math.ceil((Date.parse(closesAt ?? '') - now) / DAY_MS));
  return days < DAYS_TOLD ? messages.daysLeft(format(days), days) : '';
}
