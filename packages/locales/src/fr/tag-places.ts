import type { TagPlacesWords } from '../en/tag-places.ts';

export const tagPlaces: TagPlacesWords = {
  html: {
    name: 'Votre propre site (HTML)',
    steps: [
      'Ouvrez le fichier de la page dans votre éditeur.',
      'Collez la balise là où la pétition doit figurer, entre <body> et </body>.',
      'Mettez le fichier en ligne, puis ouvrez la page.',
    ],
  },
  'wordpress-block': {
    name: 'WordPress, avec des blocs',
    steps: [
      'Modifiez la page, appuyez sur + et choisissez «\u00a0HTML personnalisé\u00a0» (Custom HTML).',
      'Collez la balise dans ce bloc, et non dans un paragraphe.',
      'Publiez ou mettez à jour la page, puis ouvrez-la.',
    ],
    note: 'Cela vaut pour les administrateurs, et pour les éditeurs d’un site seul. Si la balise a disparu après l’enregistrement, choisissez ici «\u00a0WordPress, sans scripts\u00a0».',
  },
  'wordpress-classic': {
    name: 'WordPress, éditeur classique',
    steps: [
      'Modifiez la page, et passez de «\u00a0Visuel\u00a0» à «\u00a0Texte\u00a0» (ou «\u00a0Code\u00a0») au-dessus du texte.',
      'Collez la balise là où la pétition doit figurer.',
      'Publiez ou mettez à jour la page sans revenir à «\u00a0Visuel\u00a0».',
    ],
    note: 'Cela vaut pour les administrateurs, et pour les éditeurs d’un site seul. Si la balise a disparu après l’enregistrement, choisissez ici «\u00a0WordPress, sans scripts\u00a0».',
  },
  'wordpress-link': {
    name: 'WordPress, sans scripts',
    steps: [
      'Modifiez la page, appuyez sur + et choisissez «\u00a0HTML personnalisé\u00a0»\u00a0; dans l’éditeur classique, passez à «\u00a0Texte\u00a0».',
      'Collez la balise, puis publiez ou mettez à jour la page.',
      'S’il n’y a pas de tel bloc, ajoutez une image\u00a0: prenez celle ci-dessous, et donnez-lui le lien ci-dessous.',
    ],
    sees: 'Une image avec le titre de la pétition et son total, et un lien dessous. Les deux mènent à la page de la pétition.',
    note: 'Cela vaut pour les auteurs, les réseaux de sites (multisite) et les sites gratuits de WordPress.com, où les scripts sont retirés.',
  },
  blogger: {
    name: 'Blogger',
    steps: [
      'Ouvrez l’article ou la page, et passez de «\u00a0Vue Rédiger\u00a0» à «\u00a0Vue HTML\u00a0» (le crayon au-dessus du texte).',
      'Collez la balise là où la pétition doit figurer.',
      'Publiez sans revenir à «\u00a0Vue Rédiger\u00a0».',
    ],
    note: 'Pour l’avoir à côté de chaque article\u00a0: «\u00a0Mise en page\u00a0», «\u00a0Ajouter un gadget\u00a0», «\u00a0HTML/JavaScript\u00a0». La balise convient aussi au XML du thème.',
  },
  squarespace: {
    name: 'Squarespace',
    steps: [
      'Modifiez la page, ajoutez un bloc et choisissez «\u00a0Code\u00a0».',
      'Choisissez HTML, collez la balise, et laissez désactivé l’affichage de la source.',
      'Enregistrez, puis ouvrez la page dans une fenêtre privée\u00a0: Squarespace n’exécute aucun script pendant que vous modifiez.',
    ],
    note: 'Certaines formules n’acceptent pas de scripts. Ajoutez alors une image\u00a0: prenez celle ci-dessous, et donnez-lui le lien ci-dessous.',
  },
  wix: {
    name: 'Wix',
    steps: [
      'Dans l’éditeur, appuyez sur +, puis «\u00a0Intégrer le code\u00a0» (Embed Code) et «\u00a0Intégrer HTML\u00a0» (Embed HTML).',
      'Choisissez «\u00a0Code\u00a0», collez la balise et actualisez.',
      'Tirez le cadre à la hauteur du formulaire, dans la vue mobile aussi. Puis publiez.',
    ],
    note: 'Wix l’affiche dans un cadre dont la hauteur reste telle que vous la fixez. Les liens ouvrent une autre fenêtre.',
  },
  social: {
    name: 'Facebook et autres réseaux',
    steps: [
      'Copiez le texte, et collez-le dans une nouvelle publication.',
      'Attendez que l’image de la pétition apparaisse dessous. Puis publiez.',
      'Pour le bouton d’une page Facebook, choisissez «\u00a0En savoir plus\u00a0», et donnez-lui le lien.',
    ],
    sees: 'L’image de la pétition avec son total. Elle mène à la page de la pétition.',
  },
  email: {
    name: 'Signature de vos e-mails',
    steps: [
      'Copiez le texte.',
      'Dans les réglages de votre messagerie, cherchez «\u00a0Signature\u00a0», et collez-le.',
      'Envoyez-vous un e-mail, et essayez le lien.',
    ],
    sees: 'Une ligne avec la pétition et son lien, au bas de chacun de vos e-mails.',
  },
  print: {
    name: 'Affiches et tracts',
    steps: [
      'Enregistrez le code QR ci-dessous. Il reste net à toute taille.',
      'Imprimez-le sur 2,5\u00a0cm de large au moins, sur fond blanc, avec l’adresse dessous.',
      'Scannez une épreuve avec votre téléphone avant d’en imprimer beaucoup.',
    ],
    sees: 'Qui le scanne avec un téléphone arrive à la page de la pétition.',
  },
};
