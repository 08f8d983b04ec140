import { applyCampaign, scratchFolder, serverSettings } from '../data/campaign.ts';
import { alternately, compare, type Figure, type Measured } from '../figure.ts';
import { largeDatabase } from '../data/large-database.ts';
import type { Options } from '../options.ts';
import { withProgram } from '../program.ts';
import { signMany } from './sign.ts';
import { readSummaries } from './summary.ts';

export const large: Figure = {
  name: 'large',
  title: 'a petition with many signatures',
  async run(options) {
    const full = await largeDatabase(options.rows);
    const ours = { label: `${options.rows} rows`, measure: () => measure(full, options) };
    const other = { label: 'an empty table', measure: () => measureEmpty(options) };
    const rounds = await alternately(options.rounds, ours, other);
    return {
      comparisons: [
        compare(rounds, 'signatures a second', { atLeast: 0.85 }),
        compare(rounds, 'signatures, ms, 99 of 100'),
        compare(rounds, 'summaries a second', { atLeast: 0.85 }),
      ],
      remarks: ['the large file is kept in the folder for temporary files and used again'],
    };
  },
};

async function measureEmpty(options: Options): Promise<Measured> {
  const scratch = scratchFolder();
  const settings = serverSettings(scratch.folder);
  await applyCampaign(scratch.folder, settings);
  try {
    return await measure(settings, options);
  } finally {
    scratch.remove();
  }
}

function measure(settings: Record<string, string>, options: Options): Promise<Measured> {
  return withProgram('samleng.ts', settings, async (program) => {
    const signed = await signMany([program], options);
    const read = await readSummaries(program, options);
    return {
      'signatures a second': signed['a second'] ?? Number.NaN,
      'signatures, ms, 99 of 100': signed['ms, 99 of 100'] ?? Number.NaN,
      'summaries a second': read['a second'] ?? Number.NaN,
    };
  });
}
