import type { ConsoleNeedsHttpsTexts } from '../en/console-needs-https.ts';

export const consoleNeedsHttps: ConsoleNeedsHttpsTexts = {
  heading: 'La console a besoin de https',
  text: 'Les navigateurs ne gardent sa session qu’en https. Placez le serveur derrière https, et donnez cette adresse dans PUBLIC_URL.',
};
