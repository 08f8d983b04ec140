import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Store } from '../store/open.ts';
import { withExistingStore } from './database.ts';
import { examine, type Finding } from './doctor-checks.ts';

const HELP = `
Exit code 1 when something is wrong; notes and warnings are none. Nothing that is printed is personal.

Example:
  samleng doctor`;

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .summary('say what is late or left open')
    .description('Looks at the jobs that delete and erase, at letters and settings; a line each.')
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP)
    .action(async (options: { json?: true }) => withExistingStore((store) => doctor(store, options)));
}

async function doctor({ db }: Store, { json }: { json?: true }): Promise<void> {
  const { pepperFile, smtpUrl } = readConfig(process.env);
  const findings = await examine(db, { pepperFile, hasSmtp: smtpUrl !== null }, new Date());
  const isWell = findings.every(({ state }) => state !== 'wrong');
  if (!isWell) process.exitCode = 1;
  console.log(json === true ? JSON.stringify({ ok: isWell, findings }, undefined, 2) : report(findings));
}

function report(findings: Finding[]): string {
  const stateWidth = Math.max(...findings.map(({ state }) => state.length));
  return findings
    .map(({ check, state, message }) => `${state.padEnd(stateWidth)}  ${check}: ${message}`)
    .join('\n');
}
