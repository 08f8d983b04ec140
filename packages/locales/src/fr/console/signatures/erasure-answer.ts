import type { ErasureAnswer } from '../../../en/console/signatures/erasure-answer.ts';

export const erasureAnswer: ErasureAnswer = {
  erased:
    'Comme vous l’avez demandé, nous avons effacé ce que nous gardions sur vous. Votre signature n’est plus comptée\u00a0; votre nom, votre commentaire et votre adresse pour les nouvelles sont effacés. Les copies dans nos sauvegardes seront supprimées avec ces sauvegardes.',
  nothing:
    'Nous avons cherché dans toutes nos pétitions, et ne gardons rien sous cette adresse. Si vous avez signé avec une autre adresse, écrivez-nous depuis celle-ci.',
  stopped: 'Nous n’écrirons plus jamais à cette adresse.',
};
