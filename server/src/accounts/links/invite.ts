import type { Language } from '@samleng/contract';
import type { Actor } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import { record } from '../../audit/trail.ts';
import { endLinks, linkUrl, makeLink } from './links.ts';
import type { Standing } from '../people.ts';
import type { SendStaffMail } from '../../mail/staff-mail.ts';

type Deps = { db: Db; publicUrl: string; sendMail: SendStaffMail };

/** `isSent`: whether the mail server took the email. `url`: to be handed over by other ways too, and told once. */
export type Invited = { id: string; url: string; expiresAt: string; isSent: boolean };

export async function inviteByMail(
  { db, publicUrl, sendMail }: Deps,
  asked: Standing & { email: string; language: Language },
  { by, now }: { by: Actor; now: Date },
): Promise<Invited> {
  const { role, campaign, partner, language, email } = asked;
  const made = await db.transaction().execute(async (trx) => {
    const link = await makeLink(trx, 'invitation', asked, { by, now });
    const details = { link: link.id, role, partner: partner ?? null };
    await record(trx, { by, action: 'invited', campaign, details }, now);
    return link;
  });
  const url = linkUrl(publicUrl, made.token);
  const isSent = await sendMail({ kind: 'invitation', to: email, language, url });
  return { id: made.id, url, expiresAt: made.expiresAt, isSent };
}

/** @returns False when there is no such invitation, or somebody has used it. */
export async function endInvitation(
  db: Db,
  id: string,
  { by, now }: { by: Actor; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if ((await endLinks(trx, 'invitation', id)) === 0) return false;
    await record(trx, { by, action: 'invitation-ended', details: { link: id } }, now);
    return true;
  });
}
