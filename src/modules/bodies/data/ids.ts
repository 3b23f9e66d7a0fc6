/** Whether a text of an address can be an id at all; the database would refuse another one as a fault. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
