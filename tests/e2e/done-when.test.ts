import { expect, test } from 'vitest';
import { people, startWorld } from './world.ts';

const world = await startWorld();

test('a stranger reads from the pages alone, without JavaScript, what was when', async () => {
  const { page } = await world.open({ javaScriptEnabled: false });
  const text = () => page.locator('main').innerText();
  await page.goto(`${world.url}/steglitz-zehlendorf`);

  // What it was called in 2015, and that its earlier name is not recorded.
  await page.locator('input[name=stand]').first().fill('2015-06-01');
  await page.getByRole('button', { name: 'Anzeigen' }).first().click();
  expect(new URL(page.url()).searchParams.get('stand')).toBe('2015-06-01');
  await expect(text()).resolves.toContain('Kooperieren, vernetzen, mitmachen');
  await page.getByRole('link', { name: 'Alle Titel' }).click();
  expect(new URL(page.url()).searchParams.get('stand')).toBe('2015-06-01');
  await expect(text()).resolves.toContain('Bündnis für Bildung – kooperieren, vernetzen, mitmachen');
  await expect(text()).resolves.toContain('Für die Zeit davor ist kein Titel überliefert.');
  await expect(text()).resolves.toContain('Zeit nicht überliefert');

  // Which fields it had on two days.
  for (const [day, names, missing] of [
    ['2013-06-01', ['Schule', 'Jugendhilfe'], ['Gesundheit', 'Kultur']],
    ['2015-06-01', ['Schule', 'Jugendhilfe', 'Gesundheit', 'Kultur'], []],
  ] as const) {
    await page.goto(`${world.url}/steglitz-zehlendorf?stand=${day}`);
    const section = page.locator('section', { hasText: 'Wer dabei ist' }).last();
    const chips = await section.innerText();
    for (const name of names) expect(chips, day).toContain(name);
    for (const name of missing) expect(chips, day).not.toContain(name);
  }

  // What changed in 2014.
  await page.goto(`${world.url}/steglitz-zehlendorf`);
  await page.getByRole('link', { name: 'Was sich änderte' }).first().click();
  await page.getByRole('link', { name: '2014', exact: true }).click();
  await expect(page.locator('h1').innerText()).resolves.toBe('Was sich 2014 geändert hat');
  for (const fact of [
    'kooperieren, vernetzen, mitmachen',
    'Gesundheit',
    'Kultur',
    'Strategische Neuausrichtung',
  ])
    await expect(text()).resolves.toContain(fact);
});

test('a coordinator changes a title from a day on, sees the history and takes it back', async () => {
  const { page } = await world.open({ who: people.coordinator });
  await page.goto(`${world.url}/musterbezirk/titel`);
  await page
    .getByRole('link', { name: /Ändern/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Ab einem Tag ändern' }).click();
  await page.locator('[name=title]').fill('Bündnis für Bildung – zusammen weiter');
  await page.locator('[name=from]').fill('31.2.2027');
  await page.getByRole('button', { name: 'Speichern' }).click();

  // What is wrong stands beside its field, and nothing is lost.
  await expect(page.locator('#from-error').innerText()).resolves.toContain('Datum');
  await expect(page.locator('[name=title]').inputValue()).resolves.toBe(
    'Bündnis für Bildung – zusammen weiter',
  );
  await page.locator('[name=from]').fill('1.1.2027');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.locator('main').innerText()).resolves.toContain('zusammen weiter');

  await page.getByRole('link', { name: 'Rückgängig machen' }).click();
  await page.getByRole('button', { name: 'Ja, zurücknehmen' }).click();
  await expect(page.locator('main').innerText()).resolves.toContain('Zurückgenommen');
  await page.goto(`${world.url}/musterbezirk/titel`);
  await expect(page.locator('main').innerText()).resolves.not.toContain('zusammen weiter');
});

test('the second of two editors sees the difference and decides', async () => {
  const [anna, ben] = [
    await world.open({ who: people.coordinator }),
    await world.open({ who: people.staff }),
  ];
  await anna.page.goto(`${world.url}/musterbezirk/meilensteine`);
  await anna.page
    .locator('main')
    .getByRole('link', { name: /Ändern/ })
    .first()
    .click();
  await anna.page.getByRole('link', { name: 'Berichtigen' }).click();
  await ben.page.goto(anna.page.url());
  await anna.page.locator('[name=title]').fill('Von Anna berichtigt');
  await anna.page.getByRole('button', { name: 'Speichern' }).click();
  await ben.page.locator('[name=title]').fill('Von Ben berichtigt');
  await ben.page.getByRole('button', { name: 'Speichern' }).click();
  const seen = await ben.page.locator('main').innerText();
  for (const words of ['Jemand war schneller', 'Von Anna berichtigt', 'Von Ben berichtigt'])
    expect(seen).toContain(words);
  await ben.page.getByRole('button', { name: 'Meine Fassung speichern' }).click();
  await expect(ben.page.locator('main').innerText()).resolves.toContain('Von Ben berichtigt');
});

test('who is signed out while writing keeps what was written', async () => {
  const { page, context } = await world.open({ who: people.coordinator });
  await page.goto(`${world.url}/musterbezirk/eintrag/milestone/neu`);
  await page.locator('[name=title]').fill('Ein langer Gedanke');
  await page.locator('[name=day]').fill('2026');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.locator('h1').innerText()).resolves.toBe('Ihre Anmeldung ist abgelaufen');
  await expect(page.locator('main').innerText()).resolves.toContain('Ein langer Gedanke');
  const beside = await context.newPage();
  await beside.goto(await world.linkFor(people.coordinator));
  await beside.locator('main form button[type=submit]').first().click();
  await beside.waitForLoadState();
  await page.getByRole('button', { name: 'Noch einmal absenden' }).click();
  await expect(page.locator('main').innerText()).resolves.toContain('Ein langer Gedanke');
});

test('a sign-in link counts once, and says so the second time', async () => {
  const link = await world.linkFor(people.coordinator);
  const { page } = await world.open();
  await page.goto(link);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForLoadState();
  expect(page.url()).toContain('/musterbezirk/heute');
  const other = await world.open();
  await other.page.goto(link);
  const submit = other.page.locator('main form button[type=submit]');
  if ((await submit.count()) > 0) await submit.first().click();
  await other.page.waitForLoadState();
  expect(other.page.url()).not.toContain('/heute');
  await expect(other.page.locator('main').innerText()).resolves.toMatch(
    /gilt nicht mehr|abgelaufen|schon benutzt|nicht mehr/,
  );
});

test('wrong input is answered beside its field with 422, and a form sent twice enters one record', async () => {
  const { page } = await world.open({ who: people.coordinator });
  const form = `${world.url}/musterbezirk/eintrag/title/neu`;
  for (const [typed, field] of [
    [{ title: 'Titel', from: '1.6.2015', until: '1.5.2015' }, 'until'],
    [{ title: 'Titel', from: '1.6.2015' }, 'from'],
    [{ title: 'x'.repeat(400), from: '1.6.1990', until: '1.7.1990' }, 'title'],
  ] as const) {
    await page.goto(form);
    for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Speichern' }).click();
    expect((await answered).status(), field).toBe(422);
    expect(await page.locator(`#${field}-error`).count(), field).toBe(1);
    await expect(page.locator('[name=title]').inputValue()).resolves.toBe(typed.title);
  }

  // Sent twice as a whole: the same id travels along, so the second is recognised.
  await page.goto(`${world.url}/musterbezirk/eintrag/milestone/neu`);
  const id = await page.locator('input[name=id]').inputValue();
  const send = () =>
    page.request.post(`${world.url}/musterbezirk/eintrag/milestone/neu`, {
      headers: { origin: world.url },
      form: { id, title: 'Zweimal geschickt', day: '2026', isPublic: 'yes' },
      maxRedirects: 0,
    });
  expect((await send()).status()).toBe(303);
  expect((await send()).status()).toBe(303);
  await page.goto(`${world.url}/musterbezirk/meilensteine`);
  expect(await page.locator('main').getByText('Zweimal geschickt').count()).toBe(1);
});

test('the keyboard alone is enough to change a title', async () => {
  const { page } = await world.open({ who: people.coordinator });
  await page.goto(`${world.url}/musterbezirk/titel`);
  /** Tabs on until the focus is on what carries these words. */
  const reach = async (words: RegExp) => {
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: element } = document;
        return `${element?.textContent ?? ''} ${element?.getAttribute('name') ?? ''}`;
      });
      if (words.test(focused)) return;
    }
    throw new Error(`no way to ${words} by keyboard`);
  };
  await reach(/^Ändern/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/eintrag\/title/);
  await reach(/^Berichtigen/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/berichtigen/);
  await reach(/title$/);
  await page.keyboard.press('End');
  await page.keyboard.type(' (Tastatur)');
  await page.keyboard.press('Enter');
  await page.waitForURL(/titel/);
  await expect(page.locator('main').innerText()).resolves.toContain('(Tastatur)');
});
