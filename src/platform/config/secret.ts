import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createOnce } from '../files/create-once.ts';
import type { Settings } from './settings.ts';

/** The secret that signs sessions: the setting, or one made at the first start and kept in `DATA_DIR/secret`. */
export const secretOf = async (settings: Settings): Promise<string> =>
  settings.secret ??
  createOnce(path.join(settings.dataDir, 'secret'), () => randomBytes(48).toString('base64url'));
