import { toast } from '../toasts/toasts.ts';

/** @param copied What is said once it is done. */
export async function copyText(text: string, copied: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  toast(copied);
}
