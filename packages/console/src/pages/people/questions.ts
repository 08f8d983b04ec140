import type { ConsoleWords } from '@samleng/locales/console';
import { api, ask } from '../../api.ts';
import type { Question } from '../../views/confirm-dialog.ts';
import type { Person } from './types.ts';

/** What is asked before somebody is signed out everywhere, or their account removed. */
export function questionOf(
  action: 'sessions' | 'remove',
  { id, name }: Person,
  { endSessions, remove }: ConsoleWords['people'],
): Question {
  const param = { id };
  if (action === 'sessions')
    return {
      title: endSessions.title(name),
      texts: [endSessions.text],
      button: endSessions.button,
      done: endSessions.done(name),
      act: () => ask(api.people[':id'].sessions.$delete({ param })),
    };
  return {
    title: remove.title(name),
    texts: [remove.text, remove.stays],
    button: remove.button,
    done: remove.done(name),
    isDanger: true,
    act: () => ask(api.people[':id'].$delete({ param })),
  };
}
