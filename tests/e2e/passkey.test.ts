import { type ServerType, serve } from '@hono/node-server';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { buildAssets, findIslands, themePath } from '../../src/app/assets.ts';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { openSite } from '../access/site.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';

// Passkeys belong to a host name, so this site is reached as `localhost` and not by its address in numbers.
const database = await testDatabase();
const assets = await buildAssets({
  outDir: 'node_modules/.cache/verbund-assets',
  islands: await findIslands(),
  theme: themePath,
});
let site: ReturnType<typeof openSite> | null = null;
const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
  const started = serve(
    {
      fetch: (request) => site?.app.fetch(request) ?? new Response(null, { status: 503 }),
      hostname: '127.0.0.1',
      port: 0,
    },
    (address) => resolve({ server: started, port: address.port }),
  );
});
const url = `http://localhost:${port}`;
const open = openSite(database, { publicUrl: url, assets });
site = open;
const browser: Browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: chromiumArguments,
});
afterAll(async () => {
  await browser.close();
  server.close();
  await open.auth.close();
});
await open.addPerson('nord', 'miriam@nord.test', 'coordinator', 'Miriam Kaya');

/** A window with a device that holds passkeys; `verifies`: whether the device asks who is there. */
const withDevice = async (
  verifies = true,
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: verifies,
      isUserVerified: verifies,
    },
  });
  return { context, page, cdp };
};

const signInByLink = async (page: Page) => {
  await page.goto(`${url}/anmelden`);
  await page.getByLabel('E-Mail-Adresse').first().fill('miriam@nord.test');
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.getByText('ist jetzt ein Link dorthin unterwegs').waitFor();
  await page.goto((await open.mailTo('miriam@nord.test'))?.link ?? '');
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
};

test('a passkey is added, signs in, is renamed and removed', async () => {
  const { context, page } = await withDevice();
  await signInByLink(page);
  await page.goto(`${url}/konto`);
  await page.getByLabel('Name des Passkeys').fill('Diensthandy');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.getByText('Der Passkey ist eingerichtet.').waitFor();
  expect((await open.mailTo('miriam@nord.test'))?.text).toContain('Ein Passkey wurde hinzugefügt.');

  await page.getByRole('button', { name: 'Abmelden' }).first().click();
  await page.getByText('Sie sind abgemeldet').waitFor();
  await page.goto(`${url}/anmelden?weiter=/konto`);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.waitForURL(`${url}/konto`);

  await page.getByRole('link', { name: 'Diensthandy' }).click();
  await page.getByLabel('Name des Passkeys').fill('Altes Handy');
  await page.getByRole('button', { name: 'Umbenennen' }).click();
  await page.getByRole('link', { name: 'Altes Handy' }).click();
  await page.getByRole('link', { name: 'Entfernen' }).click();
  await page.getByRole('button', { name: 'Ja, entfernen' }).click();
  await page.getByText('Der Passkey ist entfernt.').waitFor();
  await context.clearCookies();
  await page.goto(`${url}/anmelden`);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByText('Das hat nicht geklappt.').waitFor();
  await context.close();
});

test('a device that does not ask who is there cannot add one', async () => {
  const { context, page } = await withDevice(false);
  await signInByLink(page);
  await page.goto(`${url}/konto`);
  await page.getByLabel('Name des Passkeys').fill('Stick');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.getByText('Der Passkey wurde nicht eingerichtet.').waitFor();
  await context.close();
});

test('without a script the other ways stand, and the passkey is not offered', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}/anmelden`);
  expect(await page.getByRole('button', { name: 'Mit Passkey anmelden' }).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Link schicken' }).isVisible()).toBe(true);
  await context.close();
});
