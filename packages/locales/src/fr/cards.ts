import type { CardTexts } from '../en/cards.ts';

export const cards: CardTexts = {
  // Whole millions take "de": 2 000 000 de personnes.
  moreThan: (text, count) =>
    `Plus de ${text}\u00a0${count % 1_000_000 === 0 ? 'de ' : ''}personnes ont signé`,
  goalReached: (goal) => `Objectif atteint\u00a0: ${goal}`,
  voice: (count) => `Je suis l’une des ${count}\u00a0voix`,
  firstVoice: 'Je suis l’une des premières voix',
  scan: 'Scannez pour signer',
};
