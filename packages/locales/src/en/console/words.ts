import { audit } from './audit.ts';
import { home } from './home.ts';
import { secondFactor } from './second-factor.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { welcome } from './welcome.ts';

/** All words of the console in English, and the type of every other language. */
export const words = { shell, signIn, welcome, secondFactor, home, audit };

export type ConsoleWords = typeof words;
