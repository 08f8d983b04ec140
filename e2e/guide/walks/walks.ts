import type { Studio } from '../studio.ts';
import { answers } from './answers.ts';
import { campaign } from './campaign.ts';
import { correct } from './correct.ts';
import { lists } from './lists.ts';
import { partner } from './partner.ts';
import { people } from './people.ts';
import { programs } from './programs.ts';
import { publish } from './publish.ts';
import { signatures } from './signatures.ts';
import { start } from './start.ts';
import { watching } from './watching.ts';
import { write } from './write.ts';

/** In the order of the guide; each goes on where the one before ended. */
export const WALKS: readonly ((studio: Studio) => Promise<void>)[] = [
  start,
  write,
  publish,
  correct,
  people,
  campaign,
  partner,
  signatures,
  answers,
  lists,
  programs,
  watching,
];
