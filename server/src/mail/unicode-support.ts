/** What a line of SMTP says of itself: who sent it, in which session. */
type SmtpLine = { tnx?: string; sid?: string };

/** Whether a mail server takes addresses with other letters than ASCII's before the at sign. @see RFC 6531 */
export type UnicodeSupport = {
  /** As the server said last. True until it has said anything: no address is refused on a guess. */
  isThere(): boolean;
  /** Hears the lines of all connections; keeps none, because they hold addresses. */
  logger: Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', (...args: never[]) => void>;
};

const ignore = () => undefined;

/** Listens to the answers to EHLO, of which there is one for each connection; nodemailer does not hand them out. */
export function unicodeSupport(): UnicodeSupport {
  let isThere = true;
  /** Sessions in which the next line of the server answers to EHLO. */
  const greeted = new Set<string>();

  const hear = ({ tnx, sid = '' }: SmtpLine, line: unknown): void => {
    const text = String(line);
    if (tnx === 'client' && /^EHLO /i.test(text)) greeted.add(sid);
    // A refusal is followed by HELO, which knows no extensions; a server that closes the line says nothing of them.
    else if (tnx === 'server' && greeted.delete(sid) && /^[25]/.test(text)) {
      isThere = /^250[ -]SMTPUTF8\b/im.test(text);
    }
  };
  const others = { trace: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore };
  return { isThere: () => isThere, logger: { ...others, debug: hear } };
}
