import type { StaffEmailTexts } from '../en/staff-emails.ts';

export const staffEmails: StaffEmailTexts = {
  invitation: {
    subject: 'Une invitation pour vous',
    opening:
      'Vous êtes invité à travailler avec nous. Ouvrez la page avec le lien de ce courriel, puis choisissez-y un mot de passe.',
    link: 'Accepter l’invitation',
    after: [
      'Le lien est valable une seule fois, pendant sept jours. Quiconque l’a peut s’en servir\u00a0: ne le transmettez pas.',
      'Si vous n’attendiez pas cette invitation, vous n’avez rien à faire.',
    ],
  },
  password: {
    subject: 'Un nouveau mot de passe',
    opening:
      'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Ouvrez la page avec le lien de ce courriel, puis choisissez-en un.',
    link: 'Choisir un nouveau mot de passe',
    after: [
      'Le lien est valable une seule fois, pendant une heure. Quiconque l’a peut s’en servir\u00a0: ne le transmettez pas.',
      'Si ce n’était pas vous, vous n’avez rien à faire\u00a0: votre mot de passe reste le même.',
    ],
  },
};
