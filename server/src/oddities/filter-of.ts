import type { Oddity } from '../domain/oddities/oddity.ts';
import { dayIn } from '../domain/time/day.ts';
import type { Condition } from '../moderation/filter.ts';

/** The signatures that an oddity is about, as the page of signatures finds them; undefined where no filter does. */
export function filterOf(oddity: Oddity, timeZone: string): Condition[] | undefined {
  switch (oddity.kind) {
    case 'burst':
      return [{ key: 'minute', value: oddity.peak }];
    case 'busy-hours':
      return [{ key: 'day', value: dayIn(timeZone, new Date(`${oddity.first}:00:00.000Z`)) }];
    case 'country-share':
    case 'country-unlisted':
      return [{ key: 'country', value: oddity.country }];
    case 'domain':
    case 'network':
      return [{ key: oddity.kind, value: oddity.kind === 'domain' ? oddity.domain : oddity.network }];
    case 'page':
      return oddity.page === null ? undefined : [{ key: 'page', value: oddity.page }];
    case 'held':
      return [{ key: 'state', value: 'held' }];
    case 'partner':
      return [{ key: 'partner', value: oddity.partner }];
    case 'jump':
      return oddity.by === 'import' ? [{ key: 'imported', value: oddity.name }] : undefined;
    default:
      return undefined;
  }
}
