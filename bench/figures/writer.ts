import { join } from 'node:path';
import { applyCampaign, scratchFolder, serverSettings } from '../data/campaign.ts';
import { alternately, compare, type Figure, type Measured, type Side } from '../figure.ts';
import { versionOf, withFreshDatabase, withPostgres } from '../postgres.ts';
import { runProgram } from '../program.ts';

/** Factor for more signatures than over HTTP, because the writer alone is far faster. */
const SHARE = 5;
const TARGET = { atLeast: 0.7 };

export const writer: Figure = {
  name: 'writer',
  title: 'the writer alone, SQLite',
  async run(options) {
    const signatures = options.signatures * SHARE;
    const side = (label: string, file: string, thread = ''): Side => ({
      label,
      measure: () => onFreshFile(file, { SIGNATURES: String(signatures), THREAD: thread }),
    });
    const raw = side('raw better-sqlite3', 'raw-sqlite.ts');
    const own = side('writer in its own thread', 'writer.ts', 'own');
    const main = side('writer in the main thread', 'writer.ts');
    const ownAgainstRaw = await alternately(options.rounds, own, raw);
    const ownAgainstMain = await alternately(options.rounds, own, main);
    return {
      comparisons: [
        compare(ownAgainstRaw, 'a second', TARGET),
        compare(ownAgainstMain, 'a second'),
        compare(ownAgainstMain, 'ms the main thread stood still'),
      ],
      remarks: [`${signatures} signatures a round, 100 a transaction on the raw side`],
    };
  },
};

export const writerPostgres: Figure = {
  name: 'writer-postgres',
  title: 'the writer alone, PostgreSQL',
  run: (options) =>
    withPostgres(async (postgres) => {
      const signatures = options.signatures * SHARE;
      const side = (label: string, file: string): Side => ({
        label,
        measure: () =>
          withFreshDatabase(postgres, (settings) =>
            runProgram(file, { ...settings, SIGNATURES: String(signatures) }),
          ),
      });
      const ours = side('writer', 'writer.ts');
      const other = side('raw multi-row inserts through pg', 'raw-postgres.ts');
      const measured = await alternately(options.rounds, ours, other);
      return {
        comparisons: [compare(measured, 'a second', TARGET)],
        remarks: [
          `${signatures} signatures a round, 100 a statement on the raw side`,
          await versionOf(postgres),
        ],
      };
    }),
};

async function onFreshFile(file: string, settings: Record<string, string>): Promise<Measured> {
  const scratch = scratchFolder();
  const { folder } = scratch;
  try {
    await applyCampaign(folder, serverSettings(folder));
    return await runProgram(file, {
      ...serverSettings(folder),
      ...settings,
      FILE: join(folder, 'samleng.sqlite'),
    });
  } finally {
    scratch.remove();
  }
}
