import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desk, people, phone, startWorld } from './world.ts';

const world = await startWorld();
const base = `${world.url}/musterbezirk`;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Mails of confirmations, newest first, as they were handed over to be sent. */
const mails = async () => {
  const { rows } = await sql<{ subject: string; text: string }>`select subject, body_text as text
    from outgoing_mail where purpose = 'confirmation' order by created_at desc`.execute(
    world.database.kysely,
  );
  return rows;
};
const text = (page: Page) => page.locator('main').innerText();

/** Asks the owner of the longest due entry now; gives the address of its page and the two links of the mail. */
const ask = async (office: Page, index: number) => {
  await office.goto(`${base}/bestaetigungen?ansicht=all`);
  const link = office.locator('main table tbody a[href*="/bestaetigungen/"]').nth(index);
  const entry = new URL((await link.getAttribute('href')) ?? '', world.url).href;
  await office.goto(entry);
  await office.locator('input[name=adresse]').fill(`zustaendig${index}@traeger.example`);
  await office.getByRole('button', { name: 'Speichern' }).click();
  await office.getByRole('button', { name: 'Jetzt fragen' }).click();
  const [mail] = await mails();
  const [right = '', change = ''] = mail?.text.match(/https?:\S+code=[\w-]{43}/g) ?? [];
  return { entry, right, change };
};

const withoutFaults = async (page: Page) => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(
      `axe.run(document).then(({ violations }) => violations.map((each) => each.id + ': ' + each.nodes[0].html))`,
    );
    expect({ url: page.url(), violations }).toEqual({ url: page.url(), violations: [] });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
};

test('from the mail one click confirms, without an account and without JavaScript; looking does not', async () => {
  const { page: office } = await world.open({ who: people.coordinator });
  const { entry, right } = await ask(office, 0);
  const { page: owner } = await world.open({ viewport: phone, javaScriptEnabled: false });
  await owner.goto(right);
  await office.goto(entry);
  expect(await text(office)).toContain('gefragt');
  await owner.getByRole('button', { name: 'Alles stimmt' }).click();
  expect(await text(owner)).toContain('Danke, Ihr Eintrag ist bestätigt');
  await office.reload();
  expect(await text(office)).not.toContain('gefragt\n');
  expect(await text(office)).toContain('bestätigt');
});

test('a change is reviewed field by field, and the owner is told', async () => {
  const { page: office } = await world.open({ who: people.coordinator, javaScriptEnabled: false });
  const { entry, change } = await ask(office, 1);
  const { page: owner } = await world.open({ viewport: phone, javaScriptEnabled: false });
  await owner.goto(change);
  const name = owner.locator('input[name=feld-name]');
  const before = await name.inputValue();
  await name.fill(`${before} am Kanal`);
  await owner.getByRole('button', { name: 'Absenden' }).click();
  expect(await text(owner)).toContain('Ihre Änderungen sind angekommen');

  await office.goto(`${base}/bestaetigungen?ansicht=review`);
  await office.getByRole('link', { name: 'Änderungen prüfen' }).first().click();
  expect(await text(office)).toContain(`${before} am Kanal`);
  await office.locator('input[name=urteil-name][value=ja]').check();
  await office.getByRole('button', { name: 'Abschließen und Bescheid geben' }).click();
  expect((await mails())[0]).toMatchObject({
    subject: expect.stringContaining('Ihre Änderung'),
    text: expect.stringContaining('übernommen'),
  });
  await office.goto(entry);
  expect(await office.locator('h1').innerText()).toBe(`${before} am Kanal`);
});

test('pages of owners and of the office have no faults that axe finds, and fit a phone', async () => {
  const { page: office } = await world.open({ who: people.coordinator });
  const { entry, right, change } = await ask(office, 2);
  const views = ['due', 'overdue', 'bounced', 'review', 'stale', 'withdrawn', 'all'];
  for (const address of [
    ...views.map((view) => `${base}/bestaetigungen?ansicht=${view}`),
    `${base}/bestaetigungen/regeln`,
    entry,
  ]) {
    await office.goto(address);
    await withoutFaults(office);
  }
  const { page: owner } = await world.open();
  for (const address of [
    right,
    change,
    change.replace('aendern', 'nicht-zustaendig'),
    `${base}/bestaetigen`,
  ]) {
    await owner.goto(address);
    await withoutFaults(owner);
  }
});
