import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerFault } from './embedded-fault.ts';

const run = promisify(execFile);

/** How a program of PostgreSQL is started: directly, or in front of it what takes root's rights away. */
export type Launcher = {
  /** What comes before the program and its arguments. */
  prefix: readonly string[];
  uid?: number;
  gid?: number;
};

/** PostgreSQL refuses to run as root. Elsewhere, and for ordinary users, it runs as who we are. */
const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Chooses as whom PostgreSQL runs when we are root: the owner of an existing cluster, else a user `verbund` or
 * `postgres`, else a new system user `verbund`, else `nobody`.
 */
export const launcherFor = async (cluster: string, program: string): Promise<Launcher> => {
  if (!isRoot()) return { prefix: [] };
  const { uid, gid } = await identity(cluster);
  const reached = (await reachable(path.dirname(cluster), uid, gid)) && (await reachable(program, uid, gid));
  if (reached) return { prefix: [], uid, gid };
  return { prefix: await prefixThroughClosedFolders(uid, gid, program) };
};

type Identity = { uid: number; gid: number };

const identity = async (cluster: string): Promise<Identity> => {
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const standing = (await userNamed('verbund')) ?? (await userNamed('postgres'));
  if (standing) return standing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'verbund',
  ]).catch(() => undefined);
  const made = (await userNamed('verbund')) ?? (await userNamed('nobody'));
  if (!made) throw new EmbeddedServerFault('no-user');
  return made;
};

const userNamed = async (name: string): Promise<Identity | null> => {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
};

/** Whether the user may enter every folder on the way to `target`, and `target` itself. */
const reachable = async (target: string, uid: number, gid: number): Promise<boolean> => {
  for (let at = target; ; at = path.dirname(at)) {
    const { mode, uid: owner, gid: group } = await stat(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
};

/**
 * The project lies below a folder such as /root that the user cannot enter. `setpriv` leaves it one capability: to
 * read past folders' rights (containers often grant only the second of the two). `no_setuid_fixup` is needed because
 * access(2), with which PostgreSQL looks for its own program, otherwise ignores capabilities of ordinary users.
 */
const prefixThroughClosedFolders = async (uid: number, gid: number, program: string): Promise<string[]> => {
  for (const capability of ['dac_read_search', 'dac_override']) {
    const only = `-all,+${capability}`;
    const prefix = [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--no-new-privs',
      '--securebits=+no_setuid_fixup',
      `--inh-caps=${only}`,
      `--ambient-caps=${only}`,
      `--bounding-set=${only}`,
    ];
    const [first = '', ...rest] = prefix;
    const works = await run(first, [...rest, program, '--version']).then(
      () => true,
      () => false,
    );
    if (works) return prefix;
  }
  throw new EmbeddedServerFault('unreachable', path.dirname(program));
};
