export const finderPath = '/finden';
export const mapPath = '/finden/karte';
export const calendarPath = '/finden/kalender';
export const missingPath = '/finden/fehlt';
export const pinboardPath = '/merkzettel';
