import { exportLists } from '../../export-lists.ts';

/** The page on which signatures are taken out as files. */
export const exportPage = {
  ...exportLists,
  lead: 'Take signatures out only for what the signers agreed to. Who took which list stands in “What was done”.',
  which: 'Which list?',
  sums: {
    title: 'What the count is made of',
    counting: 'Counting…',
    count: 'Count in public',
    rows: 'Rows in the file',
    uncounted: 'Of them not counted',
    difference: 'Not explained: a counter is wrong',
    ask: 'Please ask who looks after the server to run samleng doctor.',
  },
  format: {
    title: 'As what kind of file?',
    xlsx: { name: 'Spreadsheet (XLSX)', text: 'For Excel, LibreOffice and others.' },
    csv: { name: 'Table as plain text (CSV)', text: 'For other programs, such as those that send e-mails.' },
  },
  language: 'Language of the headings',
  download: 'Download',
  progress: (done: string, all: string) => `${done} of ${all} rows`,
  stop: 'Stop',
  done: (file: string) => `${file} is in your downloads.`,
  /** A second file, offered when the list is there. */
  about: {
    download: 'About this list',
    text: 'A small file beside it says what the list is, how it and the count fit together, and which texts were signed. Keep it with the list.',
  },
  keep: 'The file holds names. Keep it where nobody else reads it, and delete it when it is no longer needed.',
  failed: 'The download broke off, and nothing was saved. Please try again.',
  stopped: 'Stopped. Nothing was saved.',
  busy: 'Others are downloading just now. Please try again in a minute.',
};

export type ExportPageWords = typeof exportPage;
