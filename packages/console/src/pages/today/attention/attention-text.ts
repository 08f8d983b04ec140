import { count } from '../../../words/shown.ts';
import { session } from '../../../session/current.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import type { Attention } from '../model/today-types.ts';

/** `todo` where somebody should do something; `link` where that is done in the console. */
type AttentionText = { text: string; todo?: string; link?: string | undefined };

/** What is to be said of something, by its subject. */
export function attentionText(one: Attention, timeZone: string): AttentionText {
  if (one.about === 'disk') return diskText(one);
  if (one.about === 'backup') return backupText(one, timeZone);
  return countText(one);
}

function countText({ about, level, numbers }: Attention): AttentionText {
  const said = words().today.attention[about as 'pending' | 'held' | 'emails'];
  const number = numbers['count'] ?? 0;
  if (level === 'ok' && number === 0) return { text: said.none };
  const link = 'link' in said && session.value?.permissions.includes('signatures:read') ? said.link : undefined;
  return { text: said.text(count(number)), todo: said.todo, link };
}

function diskText({ level, numbers }: Attention): AttentionText {
  const { text, todo, none, gigabytes } = words().today.attention.disk;
  const free = gigabytes(count(Math.round((numbers['freeBytes'] ?? 0) / 1e8) / 10));
  return level === 'ok' ? { text: none(free) } : { text: text(free), todo };
}

function backupText({ level, at }: Attention, timeZone: string): AttentionText {
  const { text, todo, never, none } = words().today.attention.backup;
  const moment = at && zonedText(at, timeZone);
  if (level === 'ok' && moment) return { text: none(moment) };
  return { text: moment ? text(moment) : never, todo };
}
