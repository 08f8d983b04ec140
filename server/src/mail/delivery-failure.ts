import type { NodemailerError } from 'nodemailer';

/**
 * Why a letter did not leave. `refused`: it never will; `later`: not to this mailbox now; `away`: there is
 * nobody to hand any letter to. `code` is a reply code or a system's, never a sentence, which may quote
 * the address.
 */
export type Failure = { kind: 'refused' | 'later' | 'away'; code: string };

/** What `Transport.send` throws, read. */
export function failureOf(error: unknown): Failure {
  const { code, command, permanent, responseCode, originalCode } = error as NodemailerError;
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined) {
    const reply = String(responseCode);
    if (!isAboutLetter || isAboutUs(responseCode)) return { kind: 'away', code: reply };
    return { kind: permanent === true ? 'refused' : 'later', code: reply };
  }
  // The address itself cannot be written to.
  if (code === 'EENVELOPE') return { kind: 'refused', code };
  return { kind: 'away', code: plain(originalCode) ?? plain(code) ?? 'unknown' };
}

// The server ends the connection, or wants another login or a safer line: no letter's fault.
function isAboutUs(responseCode: number): boolean {
  return responseCode === 421 || (responseCode >= 530 && responseCode <= 538);
}

function plain(code: unknown): string | undefined {
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined;
}
