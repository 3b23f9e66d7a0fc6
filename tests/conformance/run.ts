import { existsSync } from 'node:fs';
import path from 'node:path';
import { newDataFolder, removeFolder, startVerbund } from '../../bench/process.ts';
import { readSchemas } from './hsds-schemas.ts';
import { walk } from './walk.ts';

/**
 * `npm run conformance -- DIR`: starts the software with the example district in a folder of its own and holds every answer of
 * its HSDS API against the schemas in `DIR/hsds-3.0`. Ends with 1 when anything fails.
 */
const folder = path.resolve(process.argv[2] ?? '', 'hsds-3.0', 'schema');
if (!process.argv[2] || !existsSync(folder)) {
  console.error(
    `Which folder? npm run conformance -- DIR (it must hold hsds-3.0/schema; ${folder} is not there)`,
  );
  process.exit(2);
}
const data = newDataFolder();
const verbund = await startVerbund(data);
try {
  const { checked, failures } = await walk(`${verbund.url}/musterbezirk/api/hsds`, readSchemas(folder));
  for (const failure of failures.slice(0, 100)) console.error(failure);
  if (failures.length > 100) console.error(`… and ${failures.length - 100} more`);
  console.log(`HSDS 3.0: ${checked} responses checked, ${failures.length} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await verbund.stop();
  removeFolder(data);
}
