/** Runs on pages of thanks, which hold nothing secret. Without it the button unfolds links. */
export const SHARE_SCRIPT = `'use strict';
for (const box of document.querySelectorAll('.share')) {
  const send = box.querySelector('.send');
  const { url, title } = send.dataset;
  send.querySelector('summary').addEventListener('click', (event) => {
    if (!navigator.share || send.open) return;
    event.preventDefault();
    // Closing the sheet is fine; where none may open, the links are shown.
    navigator.share({ url, title }).catch((error) => {
      if (error.name !== 'AbortError') send.open = true;
    });
  });
  const copy = box.querySelector('.copy');
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    const said = await navigator.clipboard.writeText(url).then(() => copy.dataset.copied, () => url);
    box.querySelector('[role=status]').textContent = said;
  });
}
`;
