import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { allianceRoles, platformRoles } from '../platform/auth/actor.ts';

const folder = fileURLToPath(new URL('../../data-sets', import.meta.url));

const person = z.strictObject({
  role: z.enum([...allianceRoles, ...platformRoles]),
  name: z.string().min(1).max(200),
  // `.example` belongs to nobody (RFC 2606): no data set can bring an account that a stranger could get a mail for.
  email: z.email().endsWith('.example'),
});
const districtSchema = z.strictObject({
  name: z.string().min(1).max(120),
  isExample: z.boolean(),
  /** Its facts come from the modules' imagination instead of files. */
  invented: z.boolean().default(false),
  people: z.array(person),
});
export type District = z.infer<typeof districtSchema>;

/** The names of all data sets; each is the address of its alliance. The one from the source document comes first. */
export const dataSetNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .reverse();

/** What `district.json` says. Throws, naming file and value, when it is not as it must be. */
export const readDistrict = (name: string): District => {
  const read = districtSchema.safeParse(readDataSetFile(name, 'district'));
  if (!read.success) throw new Error(`data-sets/${name}/district.json: ${z.prettifyError(read.error)}`);
  return read.data;
};

/** The content of a part's file, or undefined when the data set has nothing for it. Throws when it is no JSON. */
export const readDataSetFile = (name: string, part: string): unknown => {
  const file = path.join(folder, name, `${part}.json`);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new Error(`data-sets/${name}/${part}.json: ${(fault as Error).message}`);
  }
};
