import { randomUUID } from 'node:crypto';
import { type Actor, actorKey } from '../domain/accounts/actor.ts';
import type { Db } from '../database/db.ts';
import type { AuditRow } from '../database/account-tables.ts';

/** Everything that is written down. The console words each, so a new one needs a line in each language. */
export const AUDIT_ACTIONS = [
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'session-ended',
  'password-set',
  'second-factor-set',
  'second-factor-removed',
  'recovery-codes-made',
  'link-made',
  'link-used',
  'invited',
  'invitation-ended',
  'role-changed',
  'account-removed',
  'token-made',
  'token-ended',
  'campaign-applied',
  'campaign-changed',
  'petition-changed',
  'donation-added',
  'event-link-made',
  'event-links-ended',
  'action-announced',
  'announcements-withdrawn',
  'signatures-released',
  'signatures-removed',
  'removal-undone',
  'credit-given',
  'counts-mended',
  'oddity-explained',
  'signatures-exported',
  'signatures-imported',
  'signatures-erased',
  'mailbox-stopped',
  'mailbox-allowed',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/**
 * Ids, counts and texts of petitions. Never a column of a signer: the trail is kept for ever, and read by everybody who
 * runs a campaign.
 */
export type AuditDetails = Record<string, string | number | boolean | null | object>;

export type AuditEntry = {
  by: Actor;
  action: AuditAction;
  campaign?: string | undefined;
  petition?: string | undefined;
  details?: AuditDetails;
};

/** Adds an entry. Runs in the transaction that does what it tells of, so that neither stands without the other. */
export async function record(
  trx: Db,
  { by, action, campaign, petition, details = {} }: AuditEntry,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('audit_entries')
    .values({
      id: randomUUID(),
      at: now.toISOString(),
      made_by: actorKey(by),
      action,
      campaign: campaign ?? null,
      petition: petition ?? null,
      details: JSON.stringify(details),
    })
    .execute();
}

export type AuditPage = { entries: Recorded[]; next: string | undefined };
export type Recorded = {
  id: string;
  at: string;
  /** As `actorKey` writes it. */
  by: string;
  action: AuditAction;
  campaign: string | null;
  petition: string | null;
  details: AuditDetails;
};

export type AuditFilter = {
  by?: string | undefined;
  action?: AuditAction | undefined;
  petition?: string | undefined;
  campaign?: string | undefined;
  /** `next` of the page before. */
  cursor?: string | undefined;
};

/** The newest first. */
export async function findAudit(db: Db, filter: AuditFilter, limit: number): Promise<AuditPage> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .$if(filter.by !== undefined, (query) => query.where('made_by', '=', filter.by!))
    .$if(filter.action !== undefined, (query) => query.where('action', '=', filter.action!))
    .$if(filter.petition !== undefined, (query) => query.where('petition', '=', filter.petition!))
    .$if(filter.campaign !== undefined, (query) => query.where('campaign', '=', filter.campaign!))
    .$if(filter.cursor !== undefined, (query) => {
      const [at = '', id = ''] = filter.cursor!.split(' ');
      return query.where((eb) => eb.or([eb('at', '<', at), eb.and([eb('at', '=', at), eb('id', '<', id)])]));
    })
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    entries: shown.map(fromRow),
    next: rows.length > limit && last !== undefined ? `${last.at} ${last.id}` : undefined,
  };
}

function fromRow({ made_by: by, details, action, ...row }: AuditRow): Recorded {
  return { ...row, by, action: action as AuditAction, details: JSON.parse(details) };
}
