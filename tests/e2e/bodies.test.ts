import { describe, expect, test } from 'vitest';
import { desk, people, phone, startWorld } from './world.ts';

const world = await startWorld();
const base = `${world.url}/musterbezirk`;

describe('bodies and local alliances, without JavaScript', () => {
  test('the office finds two bodies with the same members, merges them with a reason, and takes it back', async () => {
    const { page } = await world.open({ who: people.coordinator, viewport: desk, javaScriptEnabled: false });
    await page.goto(`${base}/gremien/ueberschneidungen?zeige=same-members`);
    await page.getByRole('link', { name: /AG Bewegte Kindheit.*gemeinsame Mitglieder/ }).click();
    await expect(page.locator('main').innerText()).resolves.toContain('Sitzen in beiden');
    await page.getByRole('link', { name: 'AG Bewegte Kindheit', exact: true }).click();
    await page.getByRole('link', { name: 'Gremium zusammenlegen oder auflösen' }).click();
    await page.getByLabel('Es geht in einem anderen auf').check();
    await page.locator('select[name=intoId]').selectOption({ label: 'Arbeitspaket Gesundheit und Bewegung' });
    await page.locator('input[name=lastDay]').fill('31.7.2026');
    await page.getByRole('button', { name: 'Beenden' }).click();
    await expect(page.locator('.error-summary').innerText()).resolves.toContain('Grund');
    expect(await page.locator('input[name=lastDay]').inputValue()).toBe('31.7.2026');
    await page.locator('textarea[name=reason]').fill('Zweimal dieselben Menschen.');
    await page.getByRole('button', { name: 'Beenden' }).click();
    const over = await page.locator('main').innerText();
    expect(over).toContain('Es ist aufgegangen in');
    expect(over).toContain('Zweimal dieselben Menschen.');
    await page.goto(`${base}/gremien`);
    await expect(page.locator('#liste').innerText()).resolves.not.toContain('AG Bewegte Kindheit');
    await expect(page.locator('#beendet').innerText()).resolves.toContain('AG Bewegte Kindheit');

    await page.getByRole('link', { name: 'AG Bewegte Kindheit' }).last().click();
    await page
      .getByRole('link', { name: /^Verlauf/ })
      .first()
      .click();
    await expect(page.locator('main').innerText()).resolves.toContain('Zweimal dieselben Menschen.');
    await page.getByRole('link', { name: 'Zurücknehmen' }).first().click();
    await page.getByRole('button', { name: 'Ja, zurücknehmen' }).click();
    await page.goto(`${base}/gremien`);
    await expect(page.locator('#liste').innerText()).resolves.toContain('AG Bewegte Kindheit');
  });

  test('a local alliance goes a step on; a circle of reporting lines is refused in words', async () => {
    const { page } = await world.open({ who: people.coordinator, viewport: phone, javaScriptEnabled: false });
    await page.goto(`${base}/verbuende`);
    await page.getByRole('link', { name: 'Verbund Kanalgärten' }).click();
    await page.getByRole('link', { name: 'Stufe ändern' }).click();
    await page.locator('input[name=stage][value=building]').check();
    await page.locator('input[name=lastDay]').fill('1.11.2026');
    await page.locator('textarea[name=reason]').fill('Es gibt eine Verabredung.');
    await page.getByRole('button', { name: 'Stufe speichern' }).click();
    await expect(page.locator('#stufen').innerText()).resolves.toContain('Es gibt eine Verabredung.');
    await expect(page.locator('.state').first().innerText()).resolves.toBe('Aufbau');

    await page.goto(`${base}/gremien`);
    await page.locator('#liste').getByRole('link', { name: 'Beirat des Bündnisses' }).click();
    await page.getByRole('link', { name: 'Berichtsweg eintragen' }).click();
    await page.locator('select[name=reports_to_id]').selectOption({ label: 'Tandem Ganztag' });
    await page.locator('input[name=from]').fill('2020');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.locator('.error-summary').innerText()).resolves.toContain('Kreis');
  });

  test('the drawing is for wide screens and paper, the list for all', async () => {
    const { page } = await world.open({ viewport: phone });
    await page.goto(`${base}/gremien`);
    expect(await page.locator('.body-chart').isVisible()).toBe(false);
    expect(await page.locator('#liste').isVisible()).toBe(true);
    await page.setViewportSize(desk);
    expect(await page.locator('.body-chart').isVisible()).toBe(true);
    await page.locator('.body-chart a', { hasText: 'Steuerungsgruppe' }).first().click();
    await expect(page.locator('h1').innerText()).resolves.toBe('Steuerungsgruppe');
  });
});
