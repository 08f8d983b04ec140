import type { TagMessages } from '../en/tag.ts';
import { tagPlaces } from './tag-places.ts';

export const tag: TagMessages = {
  heading: 'Balise',
  lead: 'Choisissez comment la pétition doit figurer sur une page. La balise change à chaque choix.',
  sign: (title) => `Signer\u00a0: ${title}`,
  ask: {
    who: 'Attribuée à',
    nobody: 'La campagne seule',
    petition: 'Pétition',
    place: 'Où elle figurera',
    elements: 'Ce qu’il faut montrer',
    language: 'Langue',
    pageLanguage: 'Comme la page autour',
    readerLanguage: 'Celle de qui la lit',
    look: 'Aspect',
    script: 'Version',
  },
  elements: {
    'form-and-counter': 'Formulaire et total',
    form: 'Formulaire',
    counter: 'Total',
    wall: 'Remerciements',
  },
  looks: { usual: 'Habituel', slate: 'Froid, carré', lotus: 'Rose, arrondi', own: 'Vos couleurs' },
  colours: {
    paper: 'Feuille',
    ink: 'Texte',
    action: 'Bouton',
    sheet:
      'Mon site n’accepte pas «\u00a0style\u00a0» dans ses pages (politique de sécurité du contenu stricte)',
    sheetText: 'Mettez ceci dans la feuille de style de votre site\u00a0:',
    unreadable: {
      ink: 'Le texte se lit à peine sur cette feuille. Choisissez une couleur plus foncée et une plus claire.',
      action:
        'Les liens se lisent à peine dans la couleur du bouton. Choisissez-en une qui diffère plus de la feuille.',
    },
  },
  scripts: {
    evergreen: 'Toujours la plus récente',
    pinned: 'Une qui ne change pas',
    evergreenText: 'Ce que nous réparons arrive de lui-même sur votre page.',
    pinnedText:
      'Le navigateur la vérifie par une empreinte. Elle ne change jamais d’elle-même\u00a0: revenez ici après chaque nouvelle version. Elle charge plus que la plus récente.',
  },
  result: {
    heading: 'Ce qu’il faut coller',
    how: 'Comment faire',
    code: 'Balise',
    text: 'Texte',
    address: 'Adresse',
    link: 'Lien',
    sees: 'Ce que l’on verra',
    shows: {
      'form-and-counter': 'Le total, et le formulaire dessous, dans les caractères de votre site.',
      form: 'Le formulaire, dans les caractères de votre site.',
      counter: 'Le total de toutes les signatures, avec le chemin jusqu’à la prochaine étape.',
      wall: 'Les donateurs que la campagne remercie, avec leurs lettres.',
    },
    noScript: 'Là où aucun script ne tourne, un lien vers la pétition prend sa place.',
    credit: (name) => `Les signatures faites ainsi sont attribuées à ${name}.`,
    check: (added) =>
      `Si rien n’apparaît\u00a0: ajoutez ${added} à l’adresse de votre page, et ouvrez-la. Elle dit ce qui ne va pas.`,
    copy: 'Copier',
    copied: 'Copié',
    notCopied: 'Veuillez sélectionner le texte et le copier vous-même.',
    picture: 'L’image de la pétition',
    qr: 'Code QR du lien',
    saveQr: 'Enregistrer le code QR',
    savePicture: 'Enregistrer l’image',
  },
  preview: {
    heading: 'Aperçu',
    light: 'Page claire',
    dark: 'Page sombre',
    note: 'Vous pouvez essayer de signer\u00a0: rien n’est envoyé ni gardé.',
    away: 'L’aperçu n’a pas pu être chargé. La balise est juste malgré tout.',
  },
  places: tagPlaces,
  page: {
    title: (partner) => `La pétition sur votre page\u00a0: ${partner}`,
    lead: (partner) =>
      `Tout ce qu’il faut à ${partner} pour recueillir des signatures. Cette page ne demande pas de compte et ne contient rien de secret\u00a0: transmettez-la à qui s’occupe de votre page.`,
    counted: (count) => `Signatures par vous\u00a0: ${count}`,
    none: 'Aucune pétition n’est ouverte en ce moment. Dès qu’une le sera, sa balise sera ici.',
    see: 'Voir la pétition',
    withoutScript:
      'Voici la balise habituelle. Avec JavaScript, vous pouvez choisir ici la langue, l’aspect et l’endroit, et voir le résultat.',
    notFound: 'Ce partenaire n’existe pas.',
    notFoundText: 'Relisez l’adresse, ou demandez la vôtre à la campagne.',
    meant: (name) => `Vouliez-vous dire ${name}\u00a0?`,
    share: 'Page pour le partenaire',
    shareText: (name) =>
      `Envoyez cette adresse à ${name}\u00a0: sa balise, son lien et son code QR s’y trouvent, sans compte.`,
    open: 'Ouvrir la page',
  },
  open: 'Faire une balise',
  ofCampaign: 'Une balise pour la campagne elle-même',
  own: 'D’autres sites, aspects et langues',
};
