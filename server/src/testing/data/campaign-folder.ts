import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { applyCampaignFile } from '../../cli/apply.ts';
import { openStore, type Store } from '../../database/open.ts';
import { smallCampaign } from './campaign-file.ts';
import { makeEmptySqlite } from './empty-sqlite.ts';
import { scratchFolder } from './scratch-store.ts';

/** A picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWMwTpsJAAICATMDms/iAAAAAElFTkSuQmCC',
  'base64',
);

/** A folder with a campaign in `river.json` that is not applied yet. */
export function campaignFolder(test: TestContext, file: object = smallCampaign()): string {
  const folder = scratchFolder(test);
  writeFileSync(join(folder, 'river.json'), JSON.stringify(file));
  writeFileSync(join(folder, 'thanks.png'), PNG);
  return folder;
}

/** The same folder with the campaign applied. */
export async function appliedFolder(test: TestContext): Promise<string> {
  const folder = campaignFolder(test);
  await makeEmptySqlite(databaseIn(folder));
  const store = await openIn(folder);
  const applied = await applyCampaignFile(store, join(folder, 'river.json'), { now: new Date() });
  await store.close();
  assert.equal(applied.ok, true);
  return folder;
}

/** Opens the folder's database, as a `samleng` command does. */
export function openIn(folder: string): Promise<Store> {
  return openStore({ kind: 'sqlite', path: databaseIn(folder) });
}

const databaseIn = (folder: string) => join(folder, 'data/samleng.sqlite');
