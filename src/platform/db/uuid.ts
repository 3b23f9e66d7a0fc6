/** Whether the text is a UUID; anything else must not reach a `uuid` column, which would take it for a fault. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
