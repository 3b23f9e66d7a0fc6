/** Where the site stands, for links in mails. `publicUrl` has no slash at its end. */
export type Site = { publicUrl: string };
