import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { people, startWorld } from './world.ts';

const world = await startWorld();

test('a second district is set up without help and without JavaScript, and its coordinator comes in', async () => {
  const { page } = await world.open({ who: people.platform, javaScriptEnabled: false });
  const next = () => page.getByRole('button', { name: 'Weiter' }).click();
  await page.goto(world.url);
  await page.getByRole('link', { name: 'Neues Bündnis einrichten' }).click();

  // An empty form says what is missing beside the field; nothing is lost on the way.
  await next();
  expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
  await page.locator('[name=name]').fill('Seenland');
  await next();
  if ((await page.locator('[name=slug]').count()) > 0 && (await page.locator('[name=slug]').isVisible())) {
    if ((await page.locator('[name=slug]').inputValue()) === '')
      await page.locator('[name=slug]').fill('seenland');
    await next();
  }
  await page.locator('[name=commissioner]').fill('Senatsverwaltung');
  await page.locator('[name=commissionerFrom]').fill('2012');
  await page.locator('[name=hostSeat]').fill('Jugendamt Seenland');
  await next();
  await page.locator('[name=coordinatorName]').fill('Kim Beispiel');
  await page.locator('[name=coordinatorMail]').fill('kim@seenland.example');
  await page.getByRole('button', { name: 'Zurück' }).click();
  await expect(page.locator('[name=commissioner]').inputValue()).resolves.toBe('Senatsverwaltung');
  await next();
  await expect(page.locator('[name=coordinatorMail]').inputValue()).resolves.toBe('kim@seenland.example');
  await next();
  await page.locator('[name=fields]').first().check();
  await next();
  await expect(page.locator('main').innerText()).resolves.toContain('Seenland');
  await page.getByRole('button', { name: 'Bündnis einrichten' }).click();
  expect(page.url()).toContain('/seenland');
  await expect(page.locator('main').innerText()).resolves.toContain('Seenland');

  // The invitation that was mailed leads the first coordinator in.
  const { rows } = await sql<{ text: string }>`
    select body_text as text from outgoing_mail where recipient = 'kim@seenland.example'`.execute(
    world.database.kysely,
  );
  const link = /https?:\/\/\S+/.exec(rows[0]?.text ?? '')?.[0] ?? '';
  expect(link).toContain('/seenland/einladung');
  const guest = await world.open({ javaScriptEnabled: false });
  await guest.page.goto(link);
  await guest.page.locator('main form button[type=submit]').first().click();
  await guest.page.waitForLoadState();
  await guest.page.goto(`${world.url}/seenland/heute`);
  await expect(guest.page.locator('h1').innerText()).resolves.toMatch(
    /^(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)/,
  );

  // Sealed: the new coordinator has no key to the other district.
  const other = await guest.page.goto(`${world.url}/musterbezirk/team`);
  expect(other?.status()).toBe(403);
});
