import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { newDataFolder, removeFolder, startVerbund } from '../../bench/process.ts';
import { chromiumArguments, findChromium } from '../../tests/chromium.ts';
import { accounts, pictures } from './pictures.ts';

/** `npm run pictures`: takes every picture of the guides from the running software, so that none goes stale. */
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(import.meta.dirname, 'bilder');

const signInLink = (email: string, dataDir: string, url: string): string => {
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'user', 'link', email], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: new URL(url).port, LOG_LEVEL: 'silent' },
    encoding: 'utf8',
  });
  const link = /https?:\/\/\S+/.exec(output)?.[0];
  if (!link) throw new Error(`no link for ${email}`);
  return link.replace(/^https?:\/\/[^/]+/, url);
};

const signIn = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForLoadState();
};

const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium: npm run chromium says how to get it');
mkdirSync(folder, { recursive: true });
const dataDir = newDataFolder();
const verbund = await startVerbund(dataDir);
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, '--lang=de-DE'] });
try {
  for (const who of [undefined, ...(Object.keys(accounts) as (keyof typeof accounts)[])]) {
    const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
    const page = await context.newPage();
    if (who) await signIn(page, signInLink(accounts[who], dataDir, verbund.url));
    for (const picture of pictures.filter((each) => each.who === who)) {
      await page.setViewportSize({ width: picture.width ?? 1280, height: picture.height ?? 860 });
      await page.goto(`${verbund.url}${picture.path}`);
      for (const target of picture.click ?? []) {
        await page.locator(target).first().click();
        await page.waitForLoadState();
      }
      await page.screenshot({ path: path.join(folder, `${picture.name}.png`) });
      console.log(picture.name);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await verbund.stop();
  removeFolder(dataDir);
}
