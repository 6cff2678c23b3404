/** Asks a page again and again at even times and tells its parent how long each answer took. Started by signature-page.ts. */
const [address = '', perSecond = '40', seconds = '10'] = process.argv.slice(2);
const gap = 1000 / Number(perSecond);
const count = Math.floor(Number(perSecond) * Number(seconds));
const began = performance.now();
const times = await Promise.all(
  Array.from({ length: count }, async (_, i) => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + i * gap - performance.now())));
    const asked = performance.now();
    try {
      await (await fetch(address)).text();
    } catch {
      // A page that never came counts with the time it was waited for.
    }
    return performance.now() - asked;
  }),
);
process.send?.(times, () => process.disconnect?.());

export {};
