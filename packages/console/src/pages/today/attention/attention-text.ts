import { count } from '../../../words/shown.ts';
import { session } from '../../../session/current.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import type { Attention, Backup, Disk, Emails, Waiting } from '../model/today-types.ts';

/** `todo` where somebody should do something; `link` where that is done in the console. */
type AttentionText = { text: string; todo?: string; link?: string | undefined };

/** What is to be said of something, by its subject. */
export function attentionText(one: Attention, timeZone: string): AttentionText {
  if (one.about === 'disk') return diskText(one);
  if (one.about === 'backup') return backupText(one, timeZone);
  return one.about === 'emails' ? emailsText(one) : waitingText(one);
}

function waitingText({ about, level, numbers, isMore }: Waiting): AttentionText {
  const { moreThan, [about]: said } = words().today.attention;
  if (numbers.count === 0) return { text: said.none };
  const number = count(numbers.count);
  const maySee = session.value?.permissions.includes('signatures:read');
  return {
    text: said.text(isMore ? moreThan(number) : number),
    ...(level !== 'ok' && { todo: said.todo }),
    ...(maySee && { link: said.link }),
  };
}

function emailsText({ level, numbers }: Emails): AttentionText {
  const { text, todo, none, kinds } = words().today.attention.emails;
  const order = ['overdue', 'failed', 'delayed', 'withheld'] as const;
  const parts = order.filter((kind) => numbers[kind] > 0).map((kind) => kinds[kind](count(numbers[kind])));
  if (parts.length === 0) return { text: none };
  return { text: text(parts.join(' · ')), ...(level !== 'ok' && { todo }) };
}

function diskText({ level, numbers }: Disk): AttentionText {
  const { text, todo, none, gigabytes } = words().today.attention.disk;
  const free = gigabytes(count(Math.round(numbers.freeBytes / 1e8) / 10));
  return level === 'ok' ? { text: none(free) } : { text: text(free), todo };
}

function backupText({ level, at }: Backup, timeZone: string): AttentionText {
  const { text, todo, never, none } = words().today.attention.backup;
  const moment = at && zonedText(at, timeZone);
  if (level === 'ok' && moment) return { text: none(moment) };
  return { text: moment ? text(moment) : never, todo };
}
