import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(import.meta.resolve('@samleng/server/cli'));
export const PETITION = 'right-to-vote';
/** The same petition with standard protection and confirmation by email, and with only one of them. */
export const PROTECTED_PETITION = 'right-to-vote-protected';
export const PROOF_PETITION = 'right-to-vote-proof';
export const EMAIL_PETITION = 'right-to-vote-email';

const SHARED = {
  title: { km: 'សិទ្ធិបោះឆ្នោត', en: 'The right to vote' },
  text: { km: 'យើងស្នើសុំ', en: 'We ask that every citizen may vote.' },
  targets: [{ name: { km: 'អង្គការសហប្រជាជាតិ', en: 'United Nations' } }],
  goal: 54_000,
  opensAt: '2016-03-10T00:00:00+07:00',
  closesAt: '2090-12-31T23:59:59+07:00',
  fields: { city: 'optional', comment: 'optional' },
  showNames: true,
};

const CAMPAIGN = {
  campaign: {
    slug: 'ceroc',
    title: { km: 'យុទ្ធនាការ', en: 'Campaign' },
    timeZone: 'Asia/Phnom_Penh',
    organiser: { name: { km: 'គណៈកម្មាធិការ', en: 'Committee' }, email: 'signatures@ceroc.example.org' },
  },
  petitions: [
    { ...SHARED, slug: PETITION, confirmation: 'none', protection: 'none' },
    { ...SHARED, slug: PROTECTED_PETITION, confirmation: 'email', protection: 'standard' },
    { ...SHARED, slug: PROOF_PETITION, confirmation: 'none', protection: 'standard' },
    { ...SHARED, slug: EMAIL_PETITION, confirmation: 'email', protection: 'none' },
  ],
  partners: [{ slug: 'cnrp-minnesota', name: { km: 'មីនីសូតា', en: 'Minnesota' } }],
};

/** A temporary folder; remove it after use. */
export type Scratch = { folder: string; remove(): void };

export function scratchFolder(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Applies the campaign to the database in the settings, as an operator would.
 *
 * @throws When `samleng apply` fails.
 */
export async function applyCampaign(folder: string, settings: Record<string, string>): Promise<void> {
  const file = join(folder, 'campaign.json');
  writeFileSync(file, JSON.stringify(CAMPAIGN));
  const flags = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, CLI, 'apply', file], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('samleng apply failed');
}

/** Server settings for a run: any free port, and no limit by address, since all requests come from this machine. */
export function serverSettings(folder: string): Record<string, string> {
  return { DATA_DIR: folder, PORT: '0', STREAMS_PER_ADDRESS: '1000000', STREAMS_MAX: '1000000' };
}
