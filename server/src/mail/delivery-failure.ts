import type { NodemailerError } from 'nodemailer';

/**
 * Why an email was not accepted. `refused`: permanently; `later`: temporarily, for this mailbox; `away`: the mail
 * server takes no email at all. `code` is an SMTP reply code or a system error code, never the server's text,
 * which may quote the address.
 */
export type Failure = { kind: 'refused' | 'later' | 'away'; code: string };

/** Classifies an error of `Transport.send`. */
export function failureOf(error: unknown): Failure {
  const { code, command, permanent, responseCode, originalCode } = error as NodemailerError;
  const isAboutEmail = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined) {
    const reply = String(responseCode);
    if (!isAboutEmail || isAboutSession(responseCode)) return { kind: 'away', code: reply };
    return { kind: permanent === true ? 'refused' : 'later', code: reply };
  }
  // The address is not valid for SMTP.
  if (code === 'EENVELOPE') return { kind: 'refused', code };
  return { kind: 'away', code: plain(originalCode) ?? plain(code) ?? 'unknown' };
}

// The server closes the connection, or requires authentication or TLS: not the email's fault. @see RFC 5321, RFC 4954
function isAboutSession(responseCode: number): boolean {
  return responseCode === 421 || (responseCode >= 530 && responseCode <= 538);
}

function plain(code: unknown): string | undefined {
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined;
}
