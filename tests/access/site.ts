import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { Assets } from '../../src/app/assets.ts';
import { createHttpApp } from '../../src/app/http-app.tsx';
import type { AppParts } from '../../src/app/parts.ts';
import { addUser, inviteFirstCoordinator } from '../../src/modules/access/contract.ts';
import { accessModule } from '../../src/modules/access/module.ts';
import type { AllianceRole } from '../../src/platform/auth/actor.ts';
import { createAuth, type OidcProvider } from '../../src/platform/auth/engine.ts';
import { type TestDatabase, testScope } from '../../src/platform/db/testing.ts';
import type { Clock } from '../../src/platform/time/clock.ts';

export const publicUrl = 'http://verbund.test';

/** A clock that runs with the system's, which the sign-in engine reads itself, and can be set ahead or behind. */
export const movingClock = (): Clock & { offset: number } => {
  const clock = { offset: 0, now: () => new Date(Date.now() + clock.offset) };
  return clock;
};

/** A site with the pages of sign-in and team alone, as the outside sees it. */
export const openSite = (
  database: TestDatabase,
  options: { clock?: Clock; oidcProviders?: OidcProvider[]; publicUrl?: string; assets?: Assets } = {},
) => {
  const clock = options.clock ?? movingClock();
  const url = options.publicUrl ?? publicUrl;
  const auth = createAuth({
    settings: {
      publicUrl: url,
      secret: 'test-secret-'.repeat(4),
      oidcProviders: options.oidcProviders ?? [],
    },
    databaseUrl: database.url,
    clock,
  });
  const silent = () => undefined;
  const app = createHttpApp({
    settings: {
      publicUrl: url,
      mode: 'production',
      allianceHosts: new Map(),
      oidcProviders: options.oidcProviders ?? [],
    },
    database,
    clock,
    log: { info: silent, warn: silent, error: (...fault: unknown[]) => console.error(...fault) },
    assets: options.assets ?? {
      stylesheet: '/s.css',
      icon: '/i.svg',
      fonts: [],
      script: (island: string) => `/${island}.js`,
      directory: mkdtempSync(path.join(tmpdir(), 'verbund-assets-')),
    },
    modules: [accessModule(auth)],
    auth,
    observe: async (_c: unknown, next: () => Promise<void>) => next(),
  } as unknown as AppParts);

  const addPerson = (slug: string, email: string, role: AllianceRole, name = 'Miriam Kaya') =>
    testScope(database, { slug, clock }, async (scope) => {
      const added = await addUser(scope, { email, name, role });
      if (!added.ok) throw new Error(added.reason);
      return added.userId;
    });
  const invite = (slug: string, email: string, name: string) =>
    testScope(database, { slug, clock }, (scope) =>
      inviteFirstCoordinator(scope, { publicUrl: url }, { email, name }),
    );
  /** The latest mail to an address, and the link in it. */
  const mailTo = async (email: string): Promise<{ subject: string; text: string; link: string } | null> => {
    const { rows } = await sql<{ subject: string; text: string }>`
      select subject, body_text as text from outgoing_mail where recipient = ${email}
      order by created_at desc limit 1`.execute(database.kysely);
    const [mail] = rows;
    return mail ? { ...mail, link: /https?:\S+/.exec(mail.text)?.[0] ?? '' } : null;
  };
  const signIn = async (email: string): Promise<Browser> => {
    const browser = new Browser(app, url);
    await browser.post('/anmelden', { email });
    const link = (await mailTo(email))?.link ?? '';
    await browser.get(link);
    await browser.post('/anmelden/link', { code: new URL(link).searchParams.get('code') ?? '' });
    return browser;
  };
  return { app, auth, clock, addPerson, invite, mailTo, signIn, browser: () => new Browser(app, url), url };
};

type Site = { request(input: string, init?: RequestInit): Response | Promise<Response> };

/** As much of a browser as forms need: cookies, addresses, no scripts. Follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string> = {
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/130.0',
  };
  private readonly site: Site;
  private readonly base: string;

  constructor(site: Site, base: string) {
    this.site = site;
    this.base = base;
  }

  get(address: string): Promise<Page> {
    return this.send(address, {});
  }

  post(address: string, fields: Record<string, string> = {}): Promise<Page> {
    return this.send(address, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(this.base).origin,
        'sec-fetch-site': 'same-origin',
      },
    });
  }

  private async send(
    address: string,
    init: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = new URL(address, this.base);
    const response = await this.site.request(url.href, {
      ...init,
      headers: { ...this.headers, ...init.headers, ...(cookie ? { cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const location = response.headers.get('location');
    return {
      status: response.status,
      text: await response.text(),
      location,
      setCookies: response.headers.getSetCookie(),
    };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.some((part) => /^\s*max-age=0$/i.test(part))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}

export type Page = { status: number; text: string; location: string | null; setCookies: string[] };
