import { newDataFolder, removeFolder, startVerbund } from './process.ts';

const laterStarts = 5;

/** How long the first start takes (database made, both examples loaded, browser files built) and a later one. */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  try {
    const first = await startVerbund(folder);
    await first.stop();
    const later: number[] = [];
    for (let round = 0; round < laterStarts; round += 1) {
      const running = await startVerbund(folder);
      later.push(running.seconds);
      await running.stop();
    }
    const sorted = later.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    console.log(`first start        ${first.seconds.toFixed(2)} s`);
    console.log(
      `later start        ${median.toFixed(2)} s (median of ${laterStarts}; ${sorted[0]?.toFixed(2)}–${sorted.at(-1)?.toFixed(2)})`,
    );
    console.log(`first / later      ${(first.seconds / median).toFixed(1)}`);
  } finally {
    removeFolder(folder);
  }
};
