import type { OwnWords } from '../../en/console/own.ts';

export const own: OwnWords = {
  title: 'Vos chiffres',
  back: 'Tous les partenaires',
  lead: 'Ce qui est venu par votre page et vos liens, et ce qu’il vous faut pour eux.',
  none: {
    title: 'Aucune pétition n’est encore publiée',
    text: 'Dès qu’une le sera, ses chiffres et sa balise seront ici.',
  },
  count: 'Par vous',
  today: 'Aujourd’hui',
  share: 'Part de l’ensemble',
  percent: (percent) => `${percent}\u00a0%`,
  lessThanOne: 'moins de 1\u00a0%',
  whole: 'En tout',
  tag: {
    title: 'Pour votre page',
    text: 'Collez ceci une fois dans votre page\u00a0: le total et le formulaire s’y affichent, et les signatures y sont comptées pour vous.',
    code: 'Balise',
    link: 'Lien',
    linkText:
      'Pour vos messages et publications. Le code mène à la même page\u00a0: imprimez-le ou faites-le scanner.',
    qr: 'Code QR du lien',
  },
};
