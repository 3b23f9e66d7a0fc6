import { readdirSync } from 'node:fs';

/** `npm run bench -- NAME`: runs one measurement of this folder. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const name = process.argv[2];
if (!name || !names.includes(name)) {
  console.error(`Which one? npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
const { bench } = (await import(`./${name}.bench.ts`)) as { bench: () => Promise<void> };
await bench();
