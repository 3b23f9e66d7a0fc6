import type { z } from 'zod';

/** Sentences beside fields, by the field's name. */
export type FormErrors = Readonly<Record<string, string>>;

/** Reads a submitted form by its schema; the schema's messages are the sentences, the first one of each field counts. */
export const readForm = <Schema extends z.ZodType>(
  schema: Schema,
  typed: Readonly<Record<string, string>>,
): { ok: true; data: z.infer<Schema> } | { ok: false; errors: FormErrors } => {
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, data: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message;
  return { ok: false, errors };
};
