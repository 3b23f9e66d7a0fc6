/** What can be chosen in the finder: how an address calls it, and how the index of offers does. */

/** Days of the week in addresses, Monday first. */
export const weekdays = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'] as const;

/** Times of day: the hours between which something takes place at least in part. */
export const dayTimes = {
  vormittags: [6, 12],
  nachmittags: [12, 18],
  abends: [18, 24],
} as const satisfies Record<string, readonly [number, number]>;

export const access = {
  stufenlos: 'stepFree',
  aufzug: 'lift',
  wc: 'toilet',
  gebaerden: 'signLanguage',
  ruhig: 'quiet',
  begleitung: 'companion',
} as const;
export const marks = { bewegung: 'movement', einzeln: 'individualSupport' } as const;
export const audiences = {
  familien: 'families',
  kinder: 'children',
  jugendliche: 'youngPeople',
  eltern: 'parents',
  fachkraefte: 'professionals',
} as const;
export const delivery = { vorort: 'onSite', online: 'online', mobil: 'mobile' } as const;

/** How far away is near, in metres. */
export const distances = [500, 1000, 2000, 5000] as const;
export const usualDistance = 2000;

export const orders = { treffer: 'relevance', naehe: 'distance', termin: 'date', name: 'name' } as const;
export type Order = (typeof orders)[keyof typeof orders];

/** Oldest age that can be asked for, in years. */
export const oldest = 120;
