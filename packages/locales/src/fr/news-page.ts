import type { NewsPageTexts } from '../en/news-page.ts';

export const newsPage: NewsPageTexts = {
  title: 'Nouvelles par courriel',
  heading: 'Ne voulez-vous plus recevoir de nouvelles\u00a0?',
  text: 'Nous effacerons alors l’adresse électronique que nous gardons pour vous les envoyer. Votre signature ne change pas.',
  others:
    'Cela ne vaut que pour une pétition. Si vous avez aussi demandé des nouvelles d’autres pétitions, utilisez les liens de leurs courriels.',
  button: 'Ne plus m’envoyer de nouvelles',
  doneHeading: 'Nous ne vous envoyons plus de nouvelles',
  done: 'Nous avons effacé l’adresse électronique que nous gardions pour cela. Votre signature ne change pas. Un courriel préparé auparavant peut encore vous parvenir.',
  again:
    'C’était une erreur\u00a0? Demandez de nouveau des nouvelles sur votre propre page. Le lien se trouve dans le courriel que nous vous avons envoyé quand vous avez signé, si vous en avez reçu un.',
};
