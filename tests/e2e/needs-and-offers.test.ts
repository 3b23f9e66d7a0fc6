import { describe, expect, test } from 'vitest';
import { people, phone, startWorld } from './world.ts';

const world = await startWorld();
const base = `${world.url}/musterbezirk`;

describe('needs and offers', () => {
  test('a parent finds a free movement offer for a five-year-old near them on Wednesday afternoon, on a phone, without script', async () => {
    const { page, requests } = await world.open({ viewport: phone, javaScriptEnabled: false });
    await page.goto(base);
    await page.getByRole('main').locator('a[href$="/finden"]').first().click();
    await page.waitForLoadState();
    const search = async (area: string): Promise<number> => {
      await page.goto(`${base}/finden`);
      await page.locator('#alter').fill('5');
      await page.locator('#gebiet').selectOption(area);
      await page.locator('#zeit').selectOption('nachmittags');
      await page.getByLabel('Mi', { exact: false }).first().check({ force: true });
      await page.getByText('Mehr Wünsche').first().click();
      await page.locator('input[name="kostenlos"]').check({ force: true });
      await page.locator('input[name="merkmal"]').first().check({ force: true });
      await page.getByRole('button', { name: 'Suchen' }).first().click();
      await page.waitForLoadState();
      return page.locator('#treffer .card__title a, main article h3 a').count();
    };
    await page.goto(`${base}/finden`);
    const areas = await page
      .locator('#gebiet option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
    let found = 0;
    for (const area of areas.slice(0, 12)) {
      found = await search(area);
      if (found > 0 && !(await page.getByText('Genau so gibt es').count())) break;
    }
    expect(found).toBeGreaterThan(0);
    const card = page.locator('main article').first();
    expect(await card.innerText()).toMatch(/Mi \d+\.\d+\./);
    expect(await card.innerText()).toContain('kostenlos');
    await card.locator('h3 a').click();
    await page.waitForLoadState();
    const headings = await page.locator('main h2').allInnerTexts();
    // What, for whom, when, where, cost, how to take part, who to ask.
    expect(headings.slice(0, 7)).toEqual([
      'Was ist das?',
      'Für wen?',
      'Wann?',
      'Wo?',
      'Was kostet es?',
      'Wie kann man mitmachen?',
      'Wen kann man fragen?',
    ]);
    for (const request of requests) expect(new URL(request).origin).toBe(world.url);
  });

  test('what a parent pins stands on a list that can be passed on, and a wrong entry can be reported', async () => {
    const { page } = await world.open({ viewport: phone, javaScriptEnabled: false });
    await page.goto(`${base}/finden`);
    const name = await page.locator('main article h3').first().innerText();
    await page.locator('main article form button').first().click();
    await page.waitForLoadState();
    await page.goto(`${base}/merkzettel`);
    expect(await page.getByRole('main').innerText()).toContain(name);
    await page.getByRole('main').locator('a[href*="/angebote/"]').first().click();
    await page.waitForLoadState();
    await page.getByRole('link', { name: 'Hier stimmt etwas nicht' }).click();
    await page.getByRole('button', { name: 'Hinweis absenden' }).click();
    await page.waitForLoadState();
    expect(await page.getByRole('main').innerText()).toContain('Bitte wählen Sie, worum es geht.');
    await page.locator('input[name="matter"]').first().check({ force: true });
    await page.locator('textarea[name="words"]').fill('Mittwochs fällt es aus.');
    await page.getByRole('button', { name: 'Hinweis absenden' }).click();
    await page.waitForLoadState();
    expect(await page.locator('body').innerText()).toContain('Ihr Hinweis ist angekommen');
  });

  test('a coordinator follows the worst white spot to its rows and opens a coordination case for two alike offers', async () => {
    const { page } = await world.open({ who: people.coordinator });
    await page.goto(`${base}/luecken/rang`);
    await page.locator('main table a[href*="/luecken/zelle"]').first().click();
    await page.waitForLoadState();
    expect(
      await page.locator('main a[href*="/angebote/"], main a[href*="/bedarfe/"]').count(),
    ).toBeGreaterThan(0);
    await page.goto(`${base}/ueberschneidungen`);
    await page.locator('main a[href*="/abstimmungen/neu"]').first().click();
    await page.waitForLoadState();
    await page.locator('input[name="question"]').fill('Brauchen wir beide mittwochs?');
    await page.locator('input[name="proposal"]').first().check({ force: true });
    const submit = page.getByRole('button', { name: 'Abstimmung eröffnen' });
    await submit.click();
    await page.waitForLoadState();
    // No case without a reason; what was written is still there.
    expect(await page.locator('input[name="question"]').inputValue()).toBe('Brauchen wir beide mittwochs?');
    await page.locator('textarea[name="reason"]').fill('Beide haben freie Plätze, zur selben Zeit.');
    await submit.click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toMatch(/\/abstimmungen\/[0-9a-f-]{36}$/);
    expect(await page.locator('h1').innerText()).toContain('Brauchen wir beide mittwochs?');
  });

  test('a need without an answer leaves its list only when somebody answers', async () => {
    const { page } = await world.open({ who: people.coordinator });
    await page.goto(`${base}/bedarfe/ohne-antwort`);
    const first = page.locator('main table tbody a[href*="/bedarfe/"]').first();
    const title = await first.innerText();
    await first.click();
    await page.waitForLoadState();
    const need = page.url();
    await page.goto(`${need}/stand`);
    await page.locator('input[name="state"][value="notPursued"]').check({ force: true });
    await page.getByRole('button', { name: 'Stand ändern' }).click();
    await page.waitForLoadState();
    expect(await page.getByRole('main').innerText()).toContain('schuldet eine Begründung');
    await page.locator('textarea[name="reason"]').fill('Der Bezirk plant es mit dem neuen Schulstandort.');
    await page.getByRole('button', { name: 'Stand ändern' }).click();
    await page.waitForLoadState();
    await page.goto(`${base}/bedarfe/ohne-antwort`);
    expect(await page.getByRole('main').innerText()).not.toContain(title);
  });
});
