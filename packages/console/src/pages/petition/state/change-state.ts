import { api, ask } from '../../../api.ts';
import type { Consequences, Edited, StateChange } from '../model/petition-types.ts';
import { instantOf, momentOf } from '../../../words/zoned.ts';
import type { Action } from './actions.ts';

/** An instant, or null for none: when it opens, or closes. */
export type Time = string | null;

const MONTH_MS = 30 * 24 * 3_600_000;

/** To begin with: a month after it closes now, or from now. */
export function firstTime({ summary, campaign }: Edited, action: Action, now: Date): Time {
  if (action !== 'extend' && action !== 'reopen') return null;
  const from = Math.max(now.getTime(), Date.parse(summary.closesAt ?? ''));
  const at = new Date((Number.isNaN(from) ? now.getTime() : from) + MONTH_MS).toISOString();
  return instantOf(momentOf(at, campaign.timeZone), campaign.timeZone);
}

/**
 * What would follow from an action; undefined where nothing does that needs to be asked.
 *
 * @throws {ApiProblem}
 */
export async function tryAction(
  edited: Edited,
  action: Action,
  time: Time,
): Promise<Consequences | undefined> {
  if (action === 'unpublish') return undefined;
  return (await send(edited, changeOf(action, time), true)).consequences;
}

/** @throws {ApiProblem} */
export async function doAction(edited: Edited, action: Action, time: Time): Promise<void> {
  if (action === 'unpublish') {
    const { entry, version } = edited;
    const param = { petition: entry.slug };
    await ask(
      api.petitions[':petition'].$put({ param, json: { entry: { ...entry, draft: true }, version } }),
    );
  } else await send(edited, changeOf(action, time), false);
}

function send({ entry }: Edited, change: StateChange, dryRun: boolean) {
  const param = { petition: entry.slug };
  return ask(api.petitions[':petition'].state.$post({ param, json: { change, dryRun } }));
}

function changeOf(kind: Exclude<Action, 'unpublish'>, time: Time): StateChange {
  if (kind === 'publish') return time === null ? { kind } : { kind, at: time };
  return kind === 'extend' || kind === 'reopen' ? { kind, until: time } : { kind };
}
