import { Browser } from '../access/site.ts';
import { type Environment, runCommand } from './serving.ts';

/** A person of the example district who is signed in and may write. */
export const coordinator = 'koordination@musterbezirk.example';

/** Signs in with a link of the command line, as a browser would, against a running process. */
export const signIn = async (environment: Environment): Promise<Browser> => {
  const { code, output } = await runCommand(['user', 'link', coordinator], environment);
  const link = /https?:\S+/.exec(output)?.[0];
  if (code !== 0 || !link) throw new Error(`no link: ${output}`);
  const base = `http://127.0.0.1:${environment.PORT}`;
  const site = {
    request: (url: string, init?: RequestInit) => fetch(url, { ...init, redirect: 'manual' }),
  };
  const browser = new Browser(site, base);
  const { pathname, search, searchParams } = new URL(link);
  await browser.get(`${pathname}${search}`);
  const answer = await browser.post('/anmelden/link', { code: searchParams.get('code') ?? '' });
  if (answer.status !== 303) throw new Error(`not signed in: ${answer.status}`);
  return browser;
};

/** What one stretch of load came to. */
export type Load = {
  /** Ids of rows whose writing was answered with success. */
  acknowledged: { milestones: string[]; conditions: string[] };
  /** Answers that neither success nor the end of the process explain. */
  strange: string[];
  /** Ends it and waits for the requests under way. */
  stop(): Promise<void>;
};

/** Words by which rows of the load are told from those of the example. */
export const loadMark = 'Unter Last geschrieben';

/**
 * Writes through the forms, several at once, until it is stopped or nobody answers any more: milestones (one row and
 * its event), and conditions that are entered and then changed from a day (two rows and their event).
 */
export const startLoad = (browser: Browser, writers = 4): Load => {
  const load: Omit<Load, 'stop'> = { acknowledged: { milestones: [], conditions: [] }, strange: [] };
  let running = true;

  const post = async (address: string, fields: Record<string, string>): Promise<boolean> => {
    const answer = await browser.post(`/musterbezirk${address}`, fields).catch(() => null);
    if (answer?.status === 303) return true;
    // Nobody answers, or the database went first: not acknowledged, and the end of this load.
    running = false;
    if (answer && answer.status < 500)
      load.strange.push(`${address}: ${answer.status} ${answer.text.slice(0, 2000)}`);
    return false;
  };
  const writeMilestones = async () => {
    while (running) {
      const id = crypto.randomUUID();
      const fields = { id, title: `${loadMark} ${id}`, day: '22.11.2026', isPublic: 'yes' };
      if (await post('/eintrag/milestone/neu', fields)) load.acknowledged.milestones.push(id);
    }
  };
  const changeConditions = async () => {
    while (running) {
      const [id, next] = [crypto.randomUUID(), crypto.randomUUID()];
      const fields = { text: `${loadMark} ${id}`, position: '1', isPublic: 'yes' };
      const entered = await post('/eintrag/frameCondition/neu', { ...fields, id, from: '1.1.2015' });
      if (!entered) return;
      load.acknowledged.conditions.push(id);
      const change = { ...fields, id: next, version: '1', from: '1.1.2020' };
      if (await post(`/eintrag/frameCondition/${id}/aendern`, change))
        load.acknowledged.conditions.push(next);
    }
  };
  const work = [...Array.from({ length: writers - 1 }, writeMilestones), changeConditions()];
  return {
    ...load,
    stop: async () => {
      running = false;
      await Promise.all(work);
    },
  };
};
