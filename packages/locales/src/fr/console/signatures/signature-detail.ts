import type { SignatureDetailWords } from '../../../en/console/signatures/signature-detail.ts';

export const signatureDetail: SignatureDetailWords = {
  others: 'D’autres comme celle-ci',
  othersOf: (fact) => `D’autres comme celle-ci\u00a0: ${fact}`,
  means: {
    validated: 'Elle compte.',
    pending:
      'Elle ne compte pas encore\u00a0: la personne doit appuyer sur le bouton de la page à laquelle mène le courriel.',
    held: 'Elle ne compte pas\u00a0: quelqu’un doit d’abord la regarder.',
    removed:
      'Elle ne compte plus. Pendant 24\u00a0heures cela peut s’annuler\u00a0; ensuite le nom est effacé.',
    erased: 'Le nom est effacé. Il ne reste que ce qui ne dit pas qui a signé.',
  },
  why: {
    honeypot:
      'Le formulaire a un champ que personne ne voit. Les programmes le remplissent, et cette signature l’a rempli. Elle compte d’elle-même quand la personne confirme par courriel.',
    'too-fast':
      'Le formulaire a été envoyé en moins de trois secondes\u00a0: si vite que c’était peut-être un programme. Elle compte d’elle-même quand la personne confirme par courriel.',
    'velocity-prefix':
      'Un très grand nombre de signatures est venu du même réseau en peu de temps. C’est peut-être la foule d’une fête, ou une seule personne avec beaucoup de noms.',
    'velocity-domain':
      'Un très grand nombre de signatures est venu avec des adresses du même domaine de messagerie. Qui le possède peut lire toutes ses boîtes, et les a peut-être inventées.',
    'velocity-partner':
      'Beaucoup plus de signatures que d’habitude sont venues par ce partenaire. Il a peut-être écrit à beaucoup de monde\u00a0; demandez-lui.',
  },
  whatToDo:
    'Regardez les autres comme celle-ci. Si ce sont des gens qui semblent se connaître, acceptez-les\u00a0: elles comptent alors, ou les personnes reçoivent le courriel. Si les noms sont inventés, retirez-les.',
  wasHeld: 'Elle a été vérifiée, puis acceptée.',
  signed: 'Signée',
  version: (version) => `Version ${version} du texte`,
  versionElsewhere: 'Sur une autre plateforme, avec d’autres mots',
  comment: 'Commentaire',
  commentShown: 'Peut être affiché',
  commentHidden: 'À ne pas afficher',
  language: 'Langue',
  allows: 'Accepte',
  allowsNames: 'Que le nom soit affiché',
  allowsNews: 'Des nouvelles par courriel',
  allowsNothing: 'Seulement d’être comptée',
  phone: 'Téléphone',
  expires: (at) => `La personne peut confirmer jusqu’au ${at}.`,
  erases: (at) => `À cette adresse, on dit n’avoir pas signé. Elle est effacée le ${at}.`,
  remove: 'Retirer…',
  release: 'Accepter…',
};
