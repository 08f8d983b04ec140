import type { Actor } from '../../domain/accounts/actor.ts';
import type { ImportSettings } from '../../domain/import/import-settings.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import type { Checked } from '../check-import.ts';
import type { ImportRefused, Progress } from '../import-work.ts';

/** What a task was asked for; an import does what was checked before it. */
export type Asked = { settings: ImportSettings; insteadOf: string | null; by: Actor };

/** How far a task is, and what has come of it. `failed`: by a mistake of ours, or the database's. */
export type Found = {
  progress?: Progress;
  checked?: Checked;
  refused?: ImportRefused;
  failed?: true;
};

export function askedOf({ asked }: UploadRow): Asked {
  return JSON.parse(asked ?? '{}') as Asked;
}

export function foundOf({ found }: UploadRow): Found {
  return JSON.parse(found ?? '{}') as Found;
}
