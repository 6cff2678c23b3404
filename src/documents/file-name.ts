/**
 * The header that names a downloaded file: an ASCII name for old programs, and the title with the number in its own letters (RFC 6266). No
 * number of a person ever stands in it: only the paper's title and its own number are given.
 */
export function dispositionOf(title: string, number: string | null): string {
  const clean = (text: string) => text.replaceAll(/[\p{C}"*/:<>?\\|%]/gu, '-').trim();
  const ascii = clean(number ?? '')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const full = clean([shortened(title), ...(number ? [`№ ${number}`] : [])].join(' '));
  // What RFC 8187 wants written as percent beyond what encodeURIComponent writes so.
  const encoded = encodeURIComponent(`${full}.pdf`).replaceAll(/['()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="jardem${ascii ? `-${ascii}` : ''}.pdf"; filename*=UTF-8''${encoded}`;
}

/** The first words of a long title: files are named in fewer than 255 bytes. */
function shortened(title: string): string {
  const letters = [...title];
  if (letters.length <= 80) return title;
  return letters
    .slice(0, 80)
    .join('')
    .replace(/\s+\S*$/u, '…');
}
