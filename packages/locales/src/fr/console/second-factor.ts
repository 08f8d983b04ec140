import type { SecondFactorWords } from '../../en/console/second-factor.ts';

export const secondFactor: SecondFactorWords = {
  title: 'Protégez votre compte par un code',
  text: 'Ainsi, personne n’entre avec votre seul mot de passe\u00a0: votre téléphone montre un nouveau code de six chiffres toutes les trente secondes.',
  needed: 'Votre rôle le demande avant de continuer.',
  start: {
    password: 'Votre mot de passe, encore une fois',
    button: 'Commencer',
    wrong: 'Le mot de passe n’est pas juste.',
    code: 'Code de l’application actuelle, ou code de secours',
    codeHint: 'Vous avez déjà une deuxième étape. Le nouveau téléphone remplacera l’ancien.',
    wrongCode: 'Ce code est faux, ou a déjà servi.',
  },
  scan: {
    title: '1. Scanner',
    text: 'Ouvrez sur votre téléphone une application de codes, comme Aegis, FreeOTP ou Google Authenticator, et scannez cette image.',
    picture: 'Code QR pour l’application',
    key: 'Ou écrivez cette clé dans l’application',
    copyKey: 'Copier la clé',
  },
  confirm: {
    title: '2. Écrire le code',
    label: 'Code que l’application montre maintenant',
    button: 'Confirmer',
    wrong:
      'Ce code n’est pas juste, ou il n’est plus valable. Écrivez celui que l’application montre maintenant.',
  },
  keep: {
    title: '3. Garder vos codes de secours',
    text: 'Si le téléphone est perdu, vous entrez avec un de ces codes. Chacun sert une seule fois. Ils ne sont affichés que maintenant\u00a0: imprimez-les, ou gardez-les avec vos papiers.',
    copy: 'Copier',
    copied: 'Copié',
    download: 'Enregistrer dans un fichier',
    print: 'Imprimer',
    fileName: 'samleng-codes-de-secours.txt',
    kept: 'Je les ai gardés',
    button: 'Terminer',
  },
  done: 'Votre compte est maintenant protégé par un code.',
};
