/** What a partner sees of their own. */
export const own = {
  title: 'Your figures',
  back: 'All partners',
  lead: 'What has come through your page and your links, and what you need for them.',
  none: {
    title: 'No petition is published yet',
    text: 'Once one is, its figures and its tag stand here.',
  },
  count: 'Through you',
  today: 'Today',
  share: 'Share of the whole',
  percent: (percent: string) => `${percent}%`,
  lessThanOne: 'under 1%',
  whole: 'All together',
  tag: {
    title: 'For your page',
    text: 'Paste this once into your page: it shows the count and the form, and signatures there are counted for you.',
    code: 'Tag',
    link: 'Link',
    linkText: 'For messages and posts. The code leads to the same page: print it, or show it to be scanned.',
    qr: 'QR code of the link',
  },
};

export type OwnWords = typeof own;
