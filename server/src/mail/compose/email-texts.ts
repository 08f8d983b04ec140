import type { Language } from '@samleng/contract';
import type { OutboxKind } from '../../database/tables.ts';

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
    link: 'Open the page',
    after: [
      'On that page press “Confirm my signature”. Only then does the signature count.',
      'If you did not sign, press “I did not sign this” on the same page, or do nothing: then everything is erased 72 hours after the signing.',
      'Please keep this e-mail. With its link you can later see what we keep, change what you allow, or withdraw your signature. Whoever has the link can do so: do not pass it on.',
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
      opening: `You have not confirmed yet. Open the page with the link below and press the button there. The link works for another ${hours}. We will not remind you again.`,
    },
    known: {
      subject: 'Nothing more to do',
      opening: 'There is nothing more to do: this was done already, and doing it again changed nothing.',
      about: 'This petition was already signed with this address and the same name, and that counts once:',
      link: 'See the signature',
      after: [
        'With this link you can see what we keep, change what you allow, or withdraw the signature. Whoever has the link can do so: do not pass it on.',
        'If it was not you who signed again, there is nothing you need to do.',
      ],
    },
    full: {
      subject: 'Please use another e-mail address',
      opening: 'This e-mail address cannot be used once more. Please use another one.',
      about:
        'This petition was already signed with this address under three names, and no more than three people can share one:',
      link: 'Sign with another address',
      after: [
        'If it was not you, there is nothing you need to do: what was written was not kept.',
        'Did we ask you to confirm a signature that is not yours? Press “I did not sign this” on the page of that e-mail, and there is room again.',
      ],
    },
  };
};

const km: LetterTexts = (hours) => {
  const confirm = {
    about: 'អាសយដ្ឋានអ៊ីមែលនេះត្រូវបានប្រើ ដើម្បីចុះហត្ថលេខាលើញត្តិមួយ៖',
    link: 'បើកទំព័រ',
    after: [
      'នៅលើទំព័រនោះ សូមចុច «បញ្ជាក់ហត្ថលេខារបស់ខ្ញុំ»។ ទាល់តែអ្នកបញ្ជាក់ ទើបយើងរាប់ហត្ថលេខានេះ។',
      'បើអ្នកមិនបានចុះហត្ថលេខាទេ សូមចុច «ខ្ញុំមិនបានចុះហត្ថលេខានេះទេ» នៅលើទំព័រដដែល។ បើអ្នកមិនធ្វើអ្វីទេ ព័ត៌មានទាំងអស់នឹងត្រូវលុប 72\u00a0ម៉ោងក្រោយពេលចុះហត្ថលេខា។',
      'សូមរក្សាទុកអ៊ីមែលនេះ។ តាមតំណនេះ នៅពេលក្រោយ អ្នកអាចមើលព័ត៌មានដែលយើងរក្សាទុក កែប្រែអ្វីដែលអ្នកយល់ព្រម ឬដកហត្ថលេខារបស់អ្នកវិញ។ អ្នកណាមានតំណនេះ ក៏អាចធ្វើដូច្នេះបានដែរ។ ដូច្នេះ សូមកុំផ្ញើតំណនេះទៅអ្នកដទៃ។',
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
      opening: `អ្នកមិនទាន់បានបញ្ជាក់ទេ។ សូមបើកទំព័រតាមតំណខាងក្រោម រួចចុចប៊ូតុងនៅទីនោះ។ តំណនេះប្រើបានក្នុងរយៈពេល ${hours}ទៀត។ យើងនឹងមិនរំលឹកម្ដងទៀតទេ។`,
    },
    known: {
      subject: 'មិនចាំបាច់ធ្វើម្ដងទៀតទេ',
      opening: 'អ្នកមិនចាំបាច់ធ្វើអ្វីទៀតទេ។ កិច្ចការនេះបានធ្វើរួចហើយ ហើយការធ្វើម្ដងទៀតមិនបានផ្លាស់ប្ដូរអ្វីទេ។',
      about: 'អាសយដ្ឋានអ៊ីមែលនេះ ជាមួយឈ្មោះដដែល បានប្រើចុះហត្ថលេខារួចហើយ ហើយយើងរាប់តែមួយដង។ ញត្តិនោះគឺ៖',
      link: 'មើលហត្ថលេខា',
      after: [
        'តាមតំណនេះ អ្នកអាចមើលព័ត៌មានដែលយើងរក្សាទុក កែប្រែអ្វីដែលអ្នកយល់ព្រម ឬដកហត្ថលេខាវិញ។ អ្នកណាមានតំណនេះ ក៏អាចធ្វើដូច្នេះបានដែរ។ ដូច្នេះ សូមកុំផ្ញើតំណនេះទៅអ្នកដទៃ។',
        'បើមិនមែនអ្នកទេ ដែលបានចុះហត្ថលេខាម្ដងទៀតនោះ អ្នកក៏មិនចាំបាច់ធ្វើអ្វីដែរ។',
      ],
    },
    full: {
      subject: 'សូមប្រើអាសយដ្ឋានអ៊ីមែលផ្សេង',
      opening: 'អាសយដ្ឋានអ៊ីមែលនេះមិនអាចប្រើម្ដងទៀតបានទេ។ សូមប្រើអាសយដ្ឋានផ្សេង។',
      about: 'អាសយដ្ឋានមួយប្រើបានត្រឹមតែបីនាក់ប៉ុណ្ណោះ។ អាសយដ្ឋាននេះបានប្រើរួចហើយ ដោយឈ្មោះបីផ្សេងគ្នា ដើម្បីចុះហត្ថលេខាលើញត្តិនេះ៖',
      link: 'ចុះហត្ថលេខាដោយប្រើអាសយដ្ឋានផ្សេង',
      after: [
        'បើមិនមែនជាអ្នកទេ អ្នកមិនចាំបាច់ធ្វើអ្វីទេ។ យើងមិនបានរក្សាទុកអ្វីដែលគេបានសរសេរទេ។',
        'បើយើងបានសុំឱ្យអ្នកបញ្ជាក់ហត្ថលេខាដែលមិនមែនជារបស់អ្នក សូមចុច «ខ្ញុំមិនបានចុះហត្ថលេខានេះទេ» នៅលើទំព័រក្នុងអ៊ីមែលនោះ។ បន្ទាប់មក អាចប្រើអាសយដ្ឋាននេះម្ដងទៀតបាន។',
      ],
    },
  };
};

const fr: LetterTexts = (hours) => {
  const confirm = {
    about: 'Cette adresse a servi à signer une pétition\u00a0:',
    link: 'Ouvrir la page',
    after: [
      'Sur cette page, appuyez sur «\u00a0Confirmer ma signature\u00a0». C’est seulement alors que la signature compte.',
      'Si vous n’avez pas signé, appuyez sur «\u00a0Je n’ai pas signé\u00a0» sur la même page, ou ne faites rien\u00a0: tout sera effacé 72\u00a0heures après la signature.',
      'Gardez ce courriel. Son lien vous permettra de voir ce que nous gardons, de changer ce que vous acceptez, ou de retirer votre signature. Quiconque a ce lien peut le faire\u00a0: ne le transmettez pas.',
    ],
  };
  return {
    confirm: {
      ...confirm,
      subject: 'Veuillez confirmer votre adresse électronique',
      opening: `Encore une étape\u00a0: confirmez que c’était bien vous. Ouvrez la page avec le lien ci-dessous, puis appuyez sur le bouton. Le lien est valable ${hours}.`,
    },
    reminder: {
      ...confirm,
      subject: 'Rappel\u00a0: veuillez confirmer votre adresse',
      opening: `Vous n’avez pas encore confirmé. Ouvrez la page avec le lien ci-dessous, puis appuyez sur le bouton. Le lien est encore valable ${hours}. Nous n’enverrons pas d’autre rappel.`,
    },
    known: {
      subject: 'Il n’y a plus rien à faire',
      opening: 'Il n’y a plus rien à faire\u00a0: c’était déjà fait, et recommencer n’a rien changé.',
      about:
        'Cette pétition a déjà été signée avec cette adresse et le même nom, et cela ne compte qu’une fois\u00a0:',
      link: 'Voir la signature',
      after: [
        'Ce lien vous permet de voir ce que nous gardons, de changer ce que vous acceptez, ou de retirer la signature. Quiconque a ce lien peut le faire\u00a0: ne le transmettez pas.',
        'Si ce n’est pas vous qui avez signé à nouveau, vous n’avez rien à faire.',
      ],
    },
    full: {
      subject: 'Veuillez utiliser une autre adresse',
      opening: 'Cette adresse électronique ne peut plus servir ici. Veuillez en utiliser une autre.',
      about:
        'Cette pétition a déjà été signée avec cette adresse sous trois noms, et trois personnes au plus peuvent partager une adresse\u00a0:',
      link: 'Signer avec une autre adresse',
      after: [
        'Si ce n’était pas vous, vous n’avez rien à faire\u00a0: ce qui a été écrit n’a pas été gardé.',
        'Vous a-t-on demandé de confirmer une signature qui n’est pas la vôtre\u00a0? Appuyez sur «\u00a0Je n’ai pas signé\u00a0» sur la page de ce courriel, et il y aura de nouveau une place.',
      ],
    },
  };
};

const HOURS: Record<Language, (hours: number) => string> = {
  en: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  km: (hours) => `${hours}\u00a0ម៉ោង`,
  fr: (hours) => (hours === 1 ? '1\u00a0heure' : `${hours}\u00a0heures`),
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
    privacy: 'What we do with your data',
  },
  km: {
    organiser: 'អ្នករៀបចំញត្តិនេះ៖',
    questions: 'បើមានសំណួរ សូមសរសេរទៅ៖',
    privacy: 'របៀបដែលយើងប្រើព័ត៌មានរបស់អ្នក',
  },
  fr: {
    organiser: 'Qui organise cette pétition\u00a0:',
    questions: 'Questions\u00a0:',
    privacy: 'Ce que nous faisons de vos données',
  },
};

/** Both languages stand in one letter: whoever reads a mailbox with the signer may read only the other. */
export const SECOND_LANGUAGE: Record<Language, Language> = { km: 'en', en: 'km', fr: 'en' };
