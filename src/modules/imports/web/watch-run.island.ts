/**
 * A step that runs is looked at every two seconds until it has ended; then the page shows what came of it. Without this,
 * a link refreshes the page.
 */
const watched = document.querySelector<HTMLElement>('[data-watch]');

const look = async (): Promise<void> => {
  if (!watched) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector('[data-watch]');
    if (!answer.ok || !now) {
      location.reload();
      return;
    }
    const bar = watched.querySelector('progress');
    const newBar = now.querySelector('progress');
    const words = watched.querySelector('p');
    if (bar && newBar) bar.value = newBar.value;
    if (words) words.textContent = now.querySelector('p')?.textContent ?? '';
  } catch {
    // The connection was lost for a moment; the next look tells.
  }
  setTimeout(look, 2000);
};
setTimeout(look, 2000);
