import { isFinal, sendsEmails } from '../../domain/petition/status.ts';
import { findUnerased } from '../../retention/delivered-petitions.ts';
import { countHeld } from '../../moderation/held.ts';
import { lastRuns } from '../../retention/runs.ts';
import type { Db } from '../../database/db.ts';
import { outboxState } from '../../mail/outbox/outbox-state.ts';
import { findAllSchedules } from '../../petitions/find.ts';
import { RETENTION_JOBS } from '../../retention/job-list.ts';
import { unprotectedPetitions } from '../../petitions/unprotected.ts';
import type { Finding } from './finding.ts';
import { importFinding } from './import-finding.ts';
import { letterFinding } from './letter-finding.ts';
import { pepperFinding } from './pepper-finding.ts';
import { DAY_MS, HOUR_MS } from '../../domain/time/durations.ts';

/** Settings to check, besides the database. */
type Surroundings = { pepperFile: string; hasSmtp: boolean };

/** Longer than the interval of the jobs. */
const LATE_AFTER_MS = 2 * HOUR_MS;

/** Checks a server's background work and its settings, a finding each. */
export async function examine(db: Db, { pepperFile, hasSmtp }: Surroundings, now: Date): Promise<Finding[]> {
  return [
    ...(await jobs(db, now)),
    await delivered(db, now),
    await queuedEmails(db, now),
    await emailFiles(db, hasSmtp, now),
    await unprotected(db, now),
    await held(db),
    await importFinding(db, now),
    await letterFinding(db),
    await pepperFinding(db, pepperFile),
  ];
}

async function jobs(db: Db, now: Date): Promise<Finding[]> {
  const runs = await lastRuns(db);
  const findings: Finding[] = [];
  for (const { job, waiting } of RETENTION_JOBS) {
    const ranAt = runs.get(job);
    const rows = await waiting(db, now);
    const isOld = ranAt === undefined || now.getTime() - ranAt.getTime() > LATE_AFTER_MS;
    const ran = ranAt === undefined ? 'never ran' : `last ran ${ranAt.toISOString()}`;
    const isLate = isOld && rows > 0;
    const message = isLate ? `late: ${ran}, and ${rows} wait` : ran;
    findings.push({ check: job, state: isLate ? 'wrong' : 'ok', message });
  }
  return findings;
}

async function delivered(db: Db, now: Date): Promise<Finding> {
  const check = 'delivered petitions past their term';
  // The job should have finished long before: only a delay of a day is wrong.
  const overdue = await findUnerased(db, new Date(now.getTime() - DAY_MS));
  if (overdue.length > 0)
    return { check, state: 'wrong', message: `still tell who signed: ${bySlug(overdue)}` };
  const fresh = await findUnerased(db, now);
  if (fresh.length > 0) return { check, state: 'note', message: `to be erased: ${bySlug(fresh)}` };
  return { check, state: 'ok', message: 'tell nobody who signed' };
}

async function queuedEmails(db: Db, now: Date): Promise<Finding> {
  const state = await outboxState(db, now);
  const { queued, parked, delayed, overdue, failedLastDay, withheldLastDay, oldestDueAt, lastError } = state;
  const message = [
    `${queued} wait`,
    ...(parked === 0 ? [] : [`${parked} more until somebody looks at their signatures (samleng held)`]),
    ...(delayed === 0 ? [] : [`${delayed} for the next hour, because too many went out in this one`]),
    overdue > 0 ? `${overdue} overdue, the oldest since ${oldestDueAt}` : '0 overdue',
    `in the last day ${failedLastDay} given up, ${withheldLastDay} withheld`,
    ...(lastError === null ? [] : [`the last answer to one that waits: ${lastError}`]),
  ].join('; ');
  const hasMissed = failedLastDay + withheldLastDay + delayed > 0;
  // The check's name stays: operators and their scripts know it.
  return { check: 'letters', state: overdue > 0 ? 'wrong' : hasMissed ? 'warning' : 'ok', message };
}

async function emailFiles(db: Db, hasSmtp: boolean, now: Date): Promise<Finding> {
  const check = 'SMTP_URL';
  if (hasSmtp) return { check, state: 'ok', message: 'is set' };
  const schedules = await findAllSchedules(db);
  const writing = schedules.filter((petition) => sendsEmails(petition) && !isFinal(petition, now));
  if (writing.length === 0)
    return { check, state: 'ok', message: 'is not set, and no petition sends letters' };
  const names = writing.map(({ petition }) => petition).join(', ');
  return { check, state: 'warning', message: `is not set: letters go to files only, of ${names}` };
}

async function unprotected(db: Db, now: Date): Promise<Finding> {
  const check = 'protection';
  const names = await unprotectedPetitions(db, now);
  if (names.length === 0) return { check, state: 'ok', message: 'every petition has some' };
  return { check, state: 'warning', message: `none: programs can sign ${names.join(', ')}` };
}

async function held(db: Db): Promise<Finding> {
  const check = 'held signatures';
  const waiting = await countHeld(db);
  if (waiting.length === 0) return { check, state: 'ok', message: 'none' };
  return { check, state: 'note', message: `wait for a look (samleng held): ${bySlug(waiting)}` };
}

const bySlug = (found: { petition: string; signatures: number }[]): string =>
  found.map(({ petition, signatures }) => `${petition} (${signatures})`).join(', ');
