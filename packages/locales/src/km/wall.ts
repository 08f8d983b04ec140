import type { WallMessages } from '../en/wall.ts';

export const wall: WallMessages = {
  title: 'សូមថ្លែងអំណរគុណដល់សប្បុរសជន',
  anonymous: 'សប្បុរសជនមិនបញ្ចេញឈ្មោះ',
  inMemoryOf: 'ឧទ្ទិសដល់',
  letter: 'លិខិតថ្លែងអំណរគុណ',
  readLetter: 'អានលិខិត',
  letterPdf: 'លិខិតទាំងមូល (PDF)',
  zoom: 'ទំហំ',
  smaller: 'បង្រួម',
  larger: 'ពង្រីក',
  close: 'បិទ',
  more: 'បង្ហាញបន្ថែម',
  shown: (count) => `បានបង្ហាញសប្បុរសជនចំនួន ${count} បន្ថែមទៀត។`,
  empty: 'មិនទាន់មាននរណាចូលរួមវិភាគទាននៅឡើយទេ។',
  notFound: 'រកមិនឃើញយុទ្ធនាការនេះទេ។',
  away: 'ឥឡូវនេះមិនអាចបង្ហាញបានទេ។',
  retry: 'ព្យាយាមម្ដងទៀត',
};
