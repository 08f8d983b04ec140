import type { StartWords } from '../../en/console/words.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { welcome } from './welcome.ts';
import { refusals } from './refusals.ts';

export const words: StartWords = {
  shell,
  signIn,
  welcome,
  refusals,
};
