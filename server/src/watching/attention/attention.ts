import type { Db } from '../../database/db.ts';
import { backupLevel, diskLevel, emailsLevel, heldLevel, type Level } from '../../domain/watching/levels.ts';
import { type EmailTrouble, emailTrouble } from '../../mail/outbox/email-trouble.ts';
import { type DiskSpace, diskSpace } from './disk-space.ts';
import { lastBackup } from './last-backup.ts';
import { type Waiting, waitingSignatures } from './waiting.ts';

type SignaturesWaiting = { level: Level; numbers: { count: number }; isMore: boolean; at: string | null };

/** What somebody may have to do something about. */
export type Attention =
  | ({ about: 'pending' } & SignaturesWaiting)
  | ({ about: 'held' } & SignaturesWaiting)
  | { about: 'emails'; level: Level; numbers: Omit<EmailTrouble, 'oldestDueAt'>; at: string | null }
  | { about: 'disk'; level: Level; numbers: DiskSpace }
  | { about: 'backup'; level: Level; at: string | null };

/** Of a petition, and of the server that it is on. */
export async function attention(
  db: Db,
  petition: string,
  { dataDir, now }: { dataDir: string; now: Date },
): Promise<Attention[]> {
  const pending = await waitingSignatures(db, petition, 'pending');
  const held = await waitingSignatures(db, petition, 'held');
  const backup = await lastBackup(db);
  const disk = await diskSpace(dataDir);
  return [
    // They wait for their own mailboxes: nobody else can do anything.
    { about: 'pending', level: 'ok', ...told(pending) },
    { about: 'held', level: heldLevel(held.oldest, now), ...told(held) },
    await aboutEmails(db, now),
    ...(disk ? [{ about: 'disk', level: diskLevel(disk), numbers: disk } as const] : []),
    { about: 'backup', level: backupLevel(backup, now), at: backup },
  ];
}

function told({ count, isMore, oldest }: Waiting): Omit<SignaturesWaiting, 'level'> {
  return { numbers: { count }, isMore, at: oldest };
}

async function aboutEmails(db: Db, now: Date): Promise<Attention> {
  const { oldestDueAt, ...numbers } = await emailTrouble(db, now);
  return { about: 'emails', level: emailsLevel(numbers), numbers, at: oldestDueAt };
}
