import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives the content of `file`, which is made (mode 600) when it does not exist yet. Of several processes that start at
 * once one wins and all read the same: the file appears whole or not at all, even if the machine stops in between.
 */
export const createOnce = async (file: string, make: () => string): Promise<string> => {
  const standing = await read(file);
  if (standing !== null) return standing;
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${make()}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  } finally {
    await rm(draft, { force: true });
  }
  return (await read(file)) ?? '';
};

const read = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
};
