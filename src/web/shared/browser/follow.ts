/// <reference lib="dom" />

/**
 * Keeps the content of a page up to date while the system is at work on what it shows: asks for the page again every few seconds and puts
 * the fresh content in the place of the old, unless somebody is in the middle of it. Ends when the fresh content is not to be followed.
 */
async function follow(): Promise<void> {
  for (;;) {
    const shown = document.querySelector<HTMLElement>('main[data-follow]');
    const { follow: seconds, followFrom: from } = shown?.dataset ?? {};
    if (!shown || !seconds || !from) return;
    await new Promise((later) => setTimeout(later, Number(seconds) * 1000));
    if (document.hidden || shown.contains(document.activeElement)) continue;
    const answer = await fetch(from).catch(() => undefined);
    const text = answer?.ok ? await answer.text() : '';
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    if (fresh) shown.replaceWith(fresh);
  }
}

void follow();
