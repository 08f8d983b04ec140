import type { Language } from '@samleng/contract';
import type { OutboxKind } from '../store/tables.ts';

/** What one kind of letter says. */
type KindTexts = {
  /** Tells nothing of what it is about: mail providers and whoever looks over a shoulder read it. */
  subject: string;
  /** As neutral, because inboxes show how a letter begins. */
  opening: string;
  /** Stands before the petition's title. */
  about: string;
  link: string;
  after: string[];
};

/** @see `routes/signer-page-texts.ts`: the words in quotation marks are the buttons of the signer's page. */
type LetterTexts = (hours: string) => Record<OutboxKind, KindTexts>;

const en: LetterTexts = (hours) => {
  const confirm = {
    about: 'This address was used to sign a petition:',
    link: 'Confirm the signature',
    after: [
      'The signature counts only once you have confirmed it.',
      'If you did not sign, press “I did not sign this” on the same page, or do nothing: then everything is erased 72 hours after the signing.',
      'Please keep this letter. With its link you can later see what is stored, change it, or withdraw your signature. Whoever has the link can do so: do not pass it on.',
    ],
  };
  return {
    confirm: {
      ...confirm,
      subject: 'Please confirm your e-mail address',
      opening: `One more step: please confirm that it was you. Open the page with the link below and press the button there. The link works for ${hours}.`,
    },
    reminder: {
      ...confirm,
      subject: 'Reminder: please confirm your e-mail address',
      opening: `You have not confirmed yet. Open the page with the link below and press the button there. The link works for another ${hours}. We shall not remind you again.`,
    },
    known: {
      subject: 'Nothing more to do',
      opening: 'You need do nothing more: this was done already, and doing it again changed nothing.',
      about: 'Somebody with this address and name has already signed this petition, and signing counts once:',
      link: 'See the signature',
      after: [
        'With this link you can see what is stored, change it, or withdraw the signature. Whoever has the link can do so: do not pass it on.',
        'If it was not you who signed again, you need do nothing.',
      ],
    },
    full: {
      subject: 'Please use another e-mail address',
      opening: 'This e-mail address cannot be used once more. Please use another one.',
      about:
        'Three people have already signed this petition with this address, and no more than three can share one:',
      link: 'Sign with another address',
      after: ['If it was not you, you need do nothing: nothing of it was kept.'],
    },
  };
};

const km: LetterTexts = (hours) => {
  const confirm = {
    about: 'មានគេបានប្រើអាសយដ្ឋានអ៊ីមែលនេះ ដើម្បីចុះហត្ថលេខាលើញត្តិ៖',
    link: 'បញ្ជាក់ហត្ថលេខា',
    after: [
      'យើងរាប់ហត្ថលេខានេះ លុះត្រាតែអ្នកបានបញ្ជាក់។',
      'បើអ្នកមិនបានចុះហត្ថលេខាទេ សូមចុច «ខ្ញុំមិនបានចុះហត្ថលេខានេះទេ» នៅលើទំព័រដដែល ឬមិនបាច់ធ្វើអ្វីទេ៖ ព័ត៌មានទាំងអស់នឹងត្រូវលុប 72 ម៉ោងក្រោយពេលចុះហត្ថលេខា។',
      'សូមរក្សាទុកអ៊ីមែលនេះ។ តាមតំណនេះ នៅពេលក្រោយ អ្នកអាចមើលព័ត៌មានដែលយើងរក្សាទុក កែប្រែ ឬដកហត្ថលេខារបស់អ្នកវិញ។ អ្នកដែលមានតំណនេះ អាចធ្វើដូច្នេះបាន៖ សូមកុំផ្ញើតំណនេះទៅអ្នកដទៃ។',
    ],
  };
  return {
    confirm: {
      ...confirm,
      subject: 'សូមបញ្ជាក់អាសយដ្ឋានអ៊ីមែល',
      opening: `នៅសល់មួយជំហានទៀត៖ សូមបញ្ជាក់ថាពិតជាអ្នកមែន។ សូមបើកទំព័រតាមតំណខាងក្រោម រួចចុចប៊ូតុងនៅទីនោះ។ តំណនេះប្រើបានក្នុងរយៈពេល ${hours}។`,
    },
    reminder: {
      ...confirm,
      subject: 'រំលឹក៖ សូមបញ្ជាក់អាសយដ្ឋានអ៊ីមែល',
      opening: `អ្នកមិនទាន់បានបញ្ជាក់ទេ។ សូមបើកទំព័រតាមតំណខាងក្រោម រួចចុចប៊ូតុងនៅទីនោះ។ តំណនេះប្រើបានក្នុងរយៈពេល ${hours} ទៀត។ យើងនឹងមិនរំលឹកម្ដងទៀតទេ។`,
    },
    known: {
      subject: 'មិនចាំបាច់ធ្វើម្ដងទៀតទេ',
      opening: 'អ្នកមិនបាច់ធ្វើអ្វីទៀតទេ៖ កិច្ចការនេះបានធ្វើរួចហើយ ហើយការធ្វើម្ដងទៀតមិនបានផ្លាស់ប្ដូរអ្វីទេ។',
      about: 'មានអ្នកដែលមានឈ្មោះ និងអាសយដ្ឋានអ៊ីមែលនេះ បានចុះហត្ថលេខាលើញត្តិនេះរួចហើយ ហើយយើងរាប់តែមួយដង៖',
      link: 'មើលហត្ថលេខា',
      after: [
        'តាមតំណនេះ អ្នកអាចមើលព័ត៌មានដែលយើងរក្សាទុក កែប្រែ ឬដកហត្ថលេខាវិញ។ អ្នកដែលមានតំណនេះ អាចធ្វើដូច្នេះបាន៖ សូមកុំផ្ញើតំណនេះទៅអ្នកដទៃ។',
        'បើអ្នកមិនបានចុះហត្ថលេខាម្ដងទៀតទេ អ្នកមិនបាច់ធ្វើអ្វីទេ។',
      ],
    },
    full: {
      subject: 'សូមប្រើអាសយដ្ឋានអ៊ីមែលផ្សេង',
      opening: 'អាសយដ្ឋានអ៊ីមែលនេះមិនអាចប្រើម្ដងទៀតបានទេ។ សូមប្រើអាសយដ្ឋានផ្សេង។',
      about: 'មានមនុស្សបីនាក់បានចុះហត្ថលេខាលើញត្តិនេះដោយប្រើអាសយដ្ឋាននេះរួចហើយ ហើយអាសយដ្ឋានមួយប្រើបានត្រឹមតែបីនាក់ប៉ុណ្ណោះ៖',
      link: 'ចុះហត្ថលេខាដោយប្រើអាសយដ្ឋានផ្សេង',
      after: ['បើមិនមែនជាអ្នកទេ អ្នកមិនបាច់ធ្វើអ្វីទេ៖ យើងមិនបានរក្សាទុកអ្វីសោះ។'],
    },
  };
};

const fr: LetterTexts = (hours) => {
  const confirm = {
    about: 'Cette adresse a servi à signer une pétition :',
    link: 'Confirmer la signature',
    after: [
      'La signature ne compte qu’une fois confirmée.',
      'Si vous n’avez pas signé, appuyez sur « Je n’ai pas signé » sur la même page, ou ne faites rien : tout sera effacé 72 heures après la signature.',
      'Gardez ce courriel. Son lien vous permet de voir plus tard ce qui est conservé, de le changer, ou de retirer votre signature. Quiconque a le lien peut le faire : ne le transmettez pas.',
    ],
  };
  return {
    confirm: {
      ...confirm,
      subject: 'Veuillez confirmer votre adresse électronique',
      opening: `Encore une étape : confirmez que c’était bien vous. Ouvrez la page avec le lien ci-dessous et appuyez sur le bouton. Le lien est valable ${hours}.`,
    },
    reminder: {
      ...confirm,
      subject: 'Rappel : veuillez confirmer votre adresse',
      opening: `Vous n’avez pas encore confirmé. Ouvrez la page avec le lien ci-dessous et appuyez sur le bouton. Le lien est encore valable ${hours}. Nous ne vous le rappellerons plus.`,
    },
    known: {
      subject: 'Il n’y a plus rien à faire',
      opening: 'Il n’y a plus rien à faire : c’était déjà fait, et recommencer n’a rien changé.',
      about:
        'Quelqu’un avec cette adresse et ce nom a déjà signé cette pétition, et l’on n’est compté qu’une fois :',
      link: 'Voir la signature',
      after: [
        'Ce lien vous permet de voir ce qui est conservé, de le changer, ou de retirer la signature. Quiconque a le lien peut le faire : ne le transmettez pas.',
        'Si ce n’est pas vous qui avez signé à nouveau, vous n’avez rien à faire.',
      ],
    },
    full: {
      subject: 'Veuillez utiliser une autre adresse',
      opening: 'Cette adresse électronique ne peut plus servir. Veuillez en utiliser une autre.',
      about:
        'Trois personnes ont déjà signé cette pétition avec cette adresse, et une adresse ne sert qu’à trois au plus :',
      link: 'Signer avec une autre adresse',
      after: ['Si ce n’était pas vous, vous n’avez rien à faire : rien n’a été gardé.'],
    },
  };
};

const HOURS: Record<Language, (hours: number) => string> = {
  en: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  km: (hours) => `${hours} ម៉ោង`,
  fr: (hours) => (hours === 1 ? '1 heure' : `${hours} heures`),
};

/** @param hours How long the link can still be used to confirm, in whole hours. */
export function letterTexts(language: Language, kind: OutboxKind, hours: number): KindTexts {
  return { en, km, fr }[language](HOURS[language](hours))[kind];
}

/** What stands under every letter. */
export const FOOT_TEXTS: Record<Language, { organiser: string; questions: string; privacy: string }> = {
  en: {
    organiser: 'Who organises this petition:',
    questions: 'Questions:',
    privacy: 'What we do with what you give us',
  },
  km: {
    organiser: 'អ្នករៀបចំញត្តិនេះ៖',
    questions: 'បើមានសំណួរ សូមសរសេរទៅ៖',
    privacy: 'យើងប្រើព័ត៌មានដែលអ្នកផ្ដល់យ៉ាងដូចម្ដេច',
  },
  fr: {
    organiser: 'Qui organise cette pétition :',
    questions: 'Questions :',
    privacy: 'Ce que nous faisons de ce que vous nous donnez',
  },
};

/** Both languages stand in one letter: whoever reads a mailbox with the signer may read only the other. */
export const SECOND_LANGUAGE: Record<Language, Language> = { km: 'en', en: 'km', fr: 'en' };
