import { z } from 'zod';
import { allianceRoles } from '../../../platform/auth/actor.ts';
import { locales } from '../../../platform/i18n/locale.ts';
import type { AccessTexts } from '../texts/index.ts';

/** Characters that PostgreSQL text cannot hold, or that end a line where only one is asked for. */
const oneLine = (text: string): boolean =>
  text.isWellFormed() && ![...text].some((sign) => sign < ' ' || sign === '\u007f' || sign === '\ufffd');

/** What forms of this module take; the messages are the reader's sentences. Missing fields count as empty. */
export const formSchemas = (t: AccessTexts) => {
  const { errors } = t;
  const text = () => z.string().default('');
  const email = text()
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.email({ error: errors.email }).max(254, { error: errors.email }));
  const name = text()
    .transform((value) => value.trim())
    .pipe(z.string().min(1, errors.name).max(200, errors.nameTooLong).refine(oneLine, errors.name));
  const role = z.enum(allianceRoles, { error: errors.role });
  return {
    link: z.object({ email }),
    password: z.object({
      email,
      password: text().pipe(z.string().min(1, errors.password).max(1000, errors.password)),
    }),
    code: z.object({
      code: text()
        .transform((value) => value.replace(/\s/g, ''))
        .pipe(z.string().min(1, errors.code).max(40, errors.code)),
    }),
    currentPassword: z.object({
      password: text().pipe(z.string().min(1, errors.password).max(1000, errors.password)),
    }),
    newPassword: z.object({ newPassword: text() }),
    profile: z.object({ name, locale: z.enum(locales, { error: errors.locale }) }),
    passkeyName: z.object({
      name: text()
        .transform((value) => value.trim())
        .pipe(
          z
            .string()
            .min(1, errors.passkeyName)
            .max(100, errors.passkeyName)
            .refine(oneLine, errors.passkeyName),
        ),
    }),
    invite: z.object({ name, email, role }),
    role: z.object({ role }),
    accept: z.object({ name }),
  };
};
