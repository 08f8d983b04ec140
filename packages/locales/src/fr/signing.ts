import type { SigningMessages } from '../en/signing.ts';

export const signing: SigningMessages = {
  done: {
    title: 'Merci d’avoir signé.',
    first: 'Vous êtes la première personne à signer.',
    count: (count) => `Vous faites partie des ${count}\u00a0signataires.`,
    partner: (count) => `Signatures recueillies sur ce site\u00a0: ${count}.`,
    confirm: {
      title: 'Plus qu’une étape',
      sent: 'Nous vous avons envoyé un courriel.',
      sentTo: 'Nous avons envoyé un courriel à',
      otherAddress: 'Écrire une autre adresse',
      press:
        'Ouvrez le lien qu’il contient et appuyez sur le bouton de la page\u00a0: votre signature compte alors.',
      from: 'De\u00a0:',
      subject: 'Veuillez confirmer votre adresse électronique',
      open: (mail) => `Ouvrir ${mail}`,
      lost: {
        title: 'Pas de courriel\u00a0?',
        text: 'Il arrive en quelques minutes. Regardez aussi parmi les courriers indésirables (spam). Son lien fonctionne 72\u00a0heures au plus.',
      },
      ownPhone: 'Ouvrez-le sur votre propre téléphone.',
    },
    closedMeanwhile:
      'La pétition a été close avant l’arrivée de votre signature, qui n’a donc pas pu être comptée.',
    refusedLater: 'Votre signature enregistrée n’a pas pu être comptée. Veuillez signer à nouveau.',
  },
  closed: {
    title: (date) => `Pétition close le ${date}`,
    count: (text, count) =>
      count < 2 ? `${text}\u00a0personne a signé.` : `${text}\u00a0personnes ont signé.`,
    final: 'Ce total est définitif.',
    notFinal:
      'Pas encore définitif\u00a0: pendant un jour après la clôture, les signatures données avant peuvent encore être confirmées.',
    next: (title: string) => `Signer\u00a0: ${title}`,
  },
  upcoming: (date) => `On pourra signer à partir du ${date}.`,
  paused: 'La pétition est suspendue pour le moment. Merci de revenir plus tard.',
  queued: {
    title: 'Enregistrée sur ce téléphone',
    text: (until) =>
      `Votre signature sera envoyée automatiquement, et comptée une seule fois, quand vous reviendrez avec une connexion\u00a0: sur cette page ou sur une autre de ce site où se trouve la pétition. Elle est gardée ici jusqu’au ${until} au plus tard.`,
    unsaved: {
      title: 'Laissez cette page ouverte',
      text: 'Votre signature n’a pas pu être envoyée, et ce navigateur ne peut pas l’enregistrer. Laissez cette page ouverte\u00a0: dès qu’il y aura une connexion, elle sera envoyée automatiquement, et comptée une seule fois.',
    },
    withdraw: 'Retirer',
    withdrawn: 'Signature retirée. Rien n’en reste sur ce téléphone.',
  },
  event: {
    on: 'Événement\u00a0: rien de ce qui est écrit ici n’est conservé sur cet appareil.',
    waiting: (count) => `En attente d’envoi\u00a0: ${count}. Laissez cette page ouverte.`,
    refused: (count) => `Signatures non comptées\u00a0: ${count}.`,
    ended: 'Le lien de l’équipe a expiré. On peut encore signer, avec les limites habituelles.',
    queued: {
      title: 'Merci. Votre signature est en attente d’envoi.',
      text: 'Il n’y a pas de connexion pour le moment. Votre signature sera envoyée automatiquement, et comptée une seule fois.',
    },
    next: 'Personne suivante',
  },
  share: {
    title: 'Trois personnes à inviter',
    invited: [
      'Trois places libres.',
      'Une personne invitée. Encore deux.',
      'Deux personnes invitées. Encore une.',
      'Trois personnes invitées. Merci\u00a0!',
    ],
    button: 'Envoyer à trois personnes',
    mail: 'Courriel',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    picture: 'Une image à envoyer',
  },
  hints: {
    phone: 'Jamais affiché. De préférence avec l’indicatif du pays, comme +855.',
    commentLength: (length, max) => `${length}\u00a0caractères sur ${max}`,
    emailMeant: (email) => `Vouliez-vous écrire ${email}\u00a0?`,
    countryGuessed: 'D’après votre fuseau horaire.',
  },
  slow: 'Encore un instant. Soit nous vérifions qu’aucun robot ne signe, soit la connexion est lente. Ce que vous avez écrit n’est pas perdu.',
  errors: {
    name: 'Veuillez écrire votre nom.',
    nameBroken: (letter) => `Une partie de ce nom n’est pas écrite en entier\u00a0: ${letter}`,
    nameMisleading: 'Ce nom contient des signes qui n’ont pas leur place dans un nom.',
    nameNotAName: 'Veuillez écrire le nom sous lequel on vous connaît.',
    nameSign: (sign) => `Veuillez écrire votre nom sans ce signe\u00a0: ${sign}`,
    email: 'Veuillez écrire votre adresse électronique.',
    emailInvalid: 'Cela ne ressemble pas à une adresse électronique. Exemple\u00a0: sok@example.org',
    emailUnreachable:
      'Aucun courriel ne peut arriver à cette adresse. Veuillez la vérifier, ou en indiquer une autre.',
    phoneInvalid:
      'Cela ne ressemble pas à un numéro de téléphone. Exemple\u00a0: +855\u00a012\u00a0345\u00a0678',
    country: 'Veuillez choisir le pays où vous vivez.',
    required: 'Veuillez remplir ce champ.',
    tooLong: 'C’est trop long.',
    invalid: 'Ce champ est illisible. Veuillez le remplir à nouveau.',
  },
};
