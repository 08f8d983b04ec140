import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import type { Store } from '../../database/open.ts';
import { withExistingStore } from '../database.ts';
import type { Finding } from './finding.ts';
import { examine } from './health-checks.ts';
import { fileSecrecy, logFindings } from './secrecy-findings.ts';
import { countFindings, fileFindings } from './count-findings.ts';
import { sumFinding } from './sum-finding.ts';
import { print, printJson } from '../print.ts';

const HELP = `
Exit code 1 when something is wrong; notes and warnings are none. Nothing that is printed is personal.
With --repair, counters and their parts that differ from what was signed and collected are set right while the server
runs.

Example:
  samleng doctor --repair`;

type Options = { json?: true; repair?: true };

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .summary('count anew, and say what is late or left open')
    .description(
      'Counts signatures and batches anew and compares; looks at the jobs that delete and erase, at letters and settings; a line each.',
    )
    .option('--repair', 'set counters right that differ')
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP)
    .action(async (options: Options) => withExistingStore((store) => doctor(store, options)));
}

async function doctor(store: Store, { json, repair }: Options): Promise<void> {
  const { db } = store;
  const config = readConfig(process.env);
  const { pepperFile, smtpUrl } = config;
  const now = new Date();
  const ofFile = await fileFindings(db);
  // A damaged file must not be written to: it is to be restored from a backup.
  const isWhole = ofFile.every(({ state }) => state === 'ok');
  const mayRepair = repair === true && isWhole;
  const findings = [
    ...ofFile,
    ...fileSecrecy(config),
    ...(isWhole ? await logFindings(store, config) : []),
    ...(await countFindings(db, mayRepair, now)),
    await sumFinding(store, mayRepair, now),
    ...(await examine(db, { pepperFile, hasSmtp: smtpUrl !== null }, now)),
  ];
  const isWell = findings.every(({ state }) => state !== 'wrong');
  if (!isWell) process.exitCode = 1;
  if (json === true) printJson({ ok: isWell, findings });
  else print(...report(findings));
}

function report(findings: Finding[]): string[] {
  const stateWidth = Math.max(...findings.map(({ state }) => state.length));
  return findings.map(({ check, state, message }) => `${state.padEnd(stateWidth)}  ${check}: ${message}`);
}
