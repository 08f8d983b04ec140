import type { ConsoleWords } from '../../en/console/words.ts';
import { account } from './account.ts';
import { audit } from './audit.ts';
import { people } from './people.ts';
import { refusals } from './refusals.ts';
import { tokens } from './tokens.ts';
import { home } from './home.ts';
import { secondFactor } from './second-factor.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { welcome } from './welcome.ts';

export const words: ConsoleWords = {
  shell,
  signIn,
  welcome,
  secondFactor,
  home,
  account,
  people,
  tokens,
  audit,
  refusals,
};
