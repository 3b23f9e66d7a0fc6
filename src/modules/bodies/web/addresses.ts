/** Addresses below the alliance that several pages lead to. */
export const overlapsPath = '/gremien/ueberschneidungen';
export const findingPath = (key: string): string => `/gremien/befunde/${key}`;
