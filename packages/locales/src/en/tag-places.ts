import type { TagPlace } from '@samleng/contract';

type Place = {
  name: string;
  /** In order. */
  steps: readonly string[];
  /** Where it differs from what the chosen elements show. */
  sees?: string;
  note?: string;
};

/** How the petition comes onto each kind of site; buttons of other makers’ programs by their English names. */
export const tagPlaces: Record<TagPlace, Place> = {
  html: {
    name: 'A site of your own (HTML)',
    steps: [
      'Open the page’s file in your editor.',
      'Paste the code where the petition should stand, between <body> and </body>.',
      'Put the file on your site, and open the page.',
    ],
  },
  'wordpress-block': {
    name: 'WordPress, with blocks',
    steps: [
      'Edit the page, press + and choose “Custom HTML”.',
      'Paste the code into that block, not into a paragraph.',
      'Publish or update the page, and open it.',
    ],
    note: 'This is for administrators, and for editors of a single site. If the code is gone after saving, choose “WordPress, without scripts” here.',
  },
  'wordpress-classic': {
    name: 'WordPress, classic editor',
    steps: [
      'Edit the page, and change from “Visual” to “Text” (or “Code”) above the text.',
      'Paste the code where the petition should stand.',
      'Publish or update the page without going back to “Visual”.',
    ],
    note: 'This is for administrators, and for editors of a single site. If the code is gone after saving, choose “WordPress, without scripts” here.',
  },
  'wordpress-link': {
    name: 'WordPress, without scripts',
    steps: [
      'Edit the page, press + and choose “Custom HTML”; in the classic editor change to “Text”.',
      'Paste the code, then publish or update the page.',
      'If there is no such block, add an image: take the picture below, and give it the link below.',
    ],
    sees: 'A picture with the petition’s title and its count, and a link below it. Both lead to the petition’s own page.',
    note: 'This is for authors, for networks of sites (multisite), and for free sites on WordPress.com, where scripts are taken out.',
  },
  blogger: {
    name: 'Blogger',
    steps: [
      'Open the post or page, and change from “Compose view” to “HTML view” (the pencil above the text).',
      'Paste the code where the petition should stand.',
      'Publish it without going back to “Compose view”.',
    ],
    note: 'To have it beside every post: “Layout”, “Add a Gadget”, “HTML/JavaScript”. The code fits into the theme’s own XML too.',
  },
  squarespace: {
    name: 'Squarespace',
    steps: [
      'Edit the page, add a block and choose “Code”.',
      'Choose HTML, paste the code, and leave “Display Source” off.',
      'Save, then open the page in a private window: Squarespace runs no scripts while you edit.',
    ],
    note: 'Some plans allow no scripts. Then add an image: take the picture below, and give it the link below.',
  },
  wix: {
    name: 'Wix',
    steps: [
      'In the editor press +, then “Embed Code” and “Embed HTML”.',
      'Choose “Code”, paste the code and press “Update”.',
      'Pull the frame as high as the form, in the view for phones too. Then publish.',
    ],
    note: 'Wix shows it in a frame whose height stays as you set it. Links open a new window.',
  },
  social: {
    name: 'Facebook and other networks',
    steps: [
      'Copy the text, and paste it into a new post.',
      'Wait until the picture of the petition stands below it. Then post it.',
      'For the button of a Facebook page choose “Learn more”, and give it the link.',
    ],
    sees: 'The picture of the petition with its count. It leads to the petition’s own page.',
  },
  email: {
    name: 'Signature of your emails',
    steps: [
      'Copy the text.',
      'In the settings of your mail program look for “Signature”, and paste it there.',
      'Send yourself an email, and try the link.',
    ],
    sees: 'A line with the petition and its link below each of your emails.',
  },
  print: {
    name: 'Posters and leaflets',
    steps: [
      'Save the QR code below. It stays sharp at any size.',
      'Print it at least 2.5 cm wide, on white, with the address below it.',
      'Scan what was printed with your own phone before you print many.',
    ],
    sees: 'Whoever scans it with a phone comes to the petition’s own page.',
  },
};

export type TagPlacesWords = typeof tagPlaces;
