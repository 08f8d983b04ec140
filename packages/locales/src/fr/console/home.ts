import type { HomeWords } from '../../en/console/home.ts';

export const home: HomeWords = {
  greeting: (name) => `Bonjour, ${name}`,
  volunteer:
    'Il n’y a encore rien à faire ici pour vous. La personne qui mène la campagne vous le dira le moment venu.',
};
