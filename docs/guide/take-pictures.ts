import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newDataFolder, removeFolder, startVerbund } from '../../bench/process.ts';
import { chromiumArguments, findChromium } from '../../tests/chromium.ts';
import { accounts, type Picture, pictures, type Step } from './pictures.ts';

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

/** The first link of the newest mail that matches; mails are written by a job, so it may take a moment. */
const mailLink = async (dataDir: string, pattern: RegExp, url: string): Promise<string> => {
  const outbox = path.join(dataDir, 'outbox');
  for (let tries = 0; tries < 100; tries += 1) {
    const newest = existsSync(outbox) ? readdirSync(outbox).sort().at(-1) : undefined;
    // Mails are quoted-printable: an "=" at the end of a line breaks it, and "=3D" is "=".
    const mail = newest ? readFileSync(path.join(outbox, newest), 'utf8') : '';
    const text = mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    const link = text.match(/https?:\/\/[^\s"<]+/g)?.find((each) => pattern.test(each));
    if (link) return link.replace(/^https?:\/\/[^/]+/, url);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail has a link like ${pattern}`);
};

const newPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })).newPage();

const awaitElement = async (page: Page, selector: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.waitForTimeout(200);
    if ((await page.locator(selector).count()) > 0) return;
    // Pages of a job are looked at again; a form just sent is not sent twice.
    if (tries % 10 === 9) await page.goto(page.url());
  }
  throw new Error(`${page.url()} never shows ${selector}`);
};

/** Takes one step; gives the page that is shown afterwards. */
const takeStep = async (page: Page, step: Step, at: { dataDir: string; url: string }): Promise<Page> => {
  if ('mailLink' in step) {
    const viewport = page.viewportSize();
    const stranger = await newPage(page.context().browser() as Browser);
    if (viewport) await stranger.setViewportSize(viewport);
    await stranger.goto(await mailLink(at.dataDir, step.mailLink, at.url));
    return stranger;
  }
  if ('file' in step) await page.locator(step.field).setInputFiles(path.join(import.meta.dirname, step.file));
  else if ('text' in step) await page.locator(step.field).fill(step.text);
  else if ('option' in step) await page.locator(step.field).selectOption({ label: step.option });
  else if ('until' in step) await awaitElement(page, step.until);
  else {
    await page.locator(step.click).first().click();
    await page.waitForLoadState();
  }
  return page;
};

const takePicture = async (first: Page, picture: Picture, at: { dataDir: string; url: string }) => {
  let page = first;
  await page.setViewportSize({ width: picture.width ?? 1280, height: picture.height ?? 860 });
  await page.goto(`${at.url}${picture.path}`);
  for (const step of picture.steps ?? []) page = await takeStep(page, step, at);
  if (picture.from)
    await page
      .locator(picture.from)
      .first()
      .evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: path.join(folder, `${picture.name}.png`) });
  if (page !== first) await page.context().close();
};

const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium: npm run chromium says how to get it');
mkdirSync(folder, { recursive: true });
const dataDir = newDataFolder();
const verbund = await startVerbund(dataDir);
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, '--lang=de-DE'] });
try {
  for (const who of [undefined, ...(Object.keys(accounts) as (keyof typeof accounts)[])]) {
    const page = await newPage(browser);
    if (who) await signIn(page, signInLink(accounts[who], dataDir, verbund.url));
    for (const picture of pictures.filter((each) => each.who === who)) {
      await takePicture(page, picture, { dataDir, url: verbund.url });
      console.log(picture.name);
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await verbund.stop();
  removeFolder(dataDir);
}
