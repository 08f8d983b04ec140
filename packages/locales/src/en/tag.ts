import { tagPlaces } from './tag-places.ts';

/** What a partner pastes, made by choosing; on a page of its own and in the console. */
export const tag = {
  heading: 'Tag',
  lead: 'Choose how the petition shall stand on a page. The code on this page changes with every choice.',
  sign: (title: string) => `Sign: ${title}`,
  ask: {
    who: 'Credited to',
    nobody: 'The campaign alone',
    petition: 'Petition',
    place: 'Where it will stand',
    elements: 'What to show',
    language: 'Language',
    pageLanguage: 'As the page around it',
    readerLanguage: 'The reader’s own',
    look: 'Look',
    script: 'Version',
  },
  elements: {
    'form-and-counter': 'Form and count',
    form: 'Form',
    counter: 'Count',
    wall: 'Thanks to donors',
  },
  looks: { usual: 'Usual', slate: 'Cool, square', lotus: 'Rose, round', own: 'Own colours' },
  colours: {
    paper: 'Sheet',
    ink: 'Text',
    action: 'Button',
    sheet: 'My site allows no “style” in its pages (a strict content security policy)',
    sheetText: 'Put this into your site’s own style sheet:',
    unreadable: {
      ink: 'The text can hardly be read on this sheet. Choose a darker and a lighter colour.',
      action:
        'Links can hardly be read in the colour of the button. Choose one that differs more from the sheet.',
    },
  },
  scripts: {
    evergreen: 'Always the newest',
    pinned: 'One that stays as it is',
    evergreenText: 'What we mend reaches your page by itself.',
    pinnedText:
      'The browser checks it by a hash. It never changes by itself: come back here after each new version. It loads more than the newest.',
  },
  result: {
    heading: 'What to paste',
    how: 'How to do it',
    code: 'Code',
    text: 'Text',
    address: 'Address',
    link: 'Link',
    sees: 'What people will see',
    shows: {
      'form-and-counter': 'The count, and the form below it, in the typeface of your site.',
      form: 'The form, in the typeface of your site.',
      counter: 'The count of all signatures, with the way to the next step.',
      wall: 'The donors whom the campaign thanks, with their letters.',
    },
    noScript: 'Where no script runs, a link to the petition stands in its place.',
    credit: (name: string) => `Signatures through it are credited to ${name}.`,
    check: (added: string) =>
      `If nothing appears: add ${added} to the address of your page, and open it. It says what is wrong.`,
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Please select the text, and copy it yourself.',
    picture: 'The picture of the petition',
    qr: 'QR code of the link',
    saveQr: 'Save the QR code',
    savePicture: 'Save the picture',
  },
  preview: {
    heading: 'Preview',
    light: 'Light page',
    dark: 'Dark page',
    note: 'You may try to sign: nothing is sent or kept.',
    away: 'The preview could not be loaded. The code is right all the same.',
  },
  places: tagPlaces,
  page: {
    title: (partner: string) => `The petition on your page: ${partner}`,
    lead: (partner: string) =>
      `Everything that ${partner} needs to collect signatures. This page needs no account, and holds nothing secret: pass it on to those who look after your page.`,
    counted: (count: string) => `Signatures through you: ${count}`,
    none: 'No petition is open now. Once one is, its code stands here.',
    see: 'See the petition',
    withoutScript:
      'This is the usual code. With JavaScript you can choose language, look and place here, and see it before.',
    notFound: 'There is no such partner.',
    notFoundText: 'Please look at the address once more, or ask the campaign for yours.',
    meant: (name: string) => `Did you mean ${name}?`,
    share: 'Page for the partner',
    shareText: (name: string) =>
      `Send this address to ${name}: there they find their tag, link and QR code themselves, without an account.`,
    open: 'Open the page',
  },
  open: 'Make a tag',
  ofCampaign: 'A tag of the campaign’s own',
  own: 'More kinds of sites, looks and languages',
};

export type TagMessages = typeof tag;
