import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../db/testing.ts';
import { fixedClock } from '../time/clock.ts';
import { beginAttempt, forgetAttempts, mayAttempt } from './attempts.ts';
import { createAuth } from './engine.ts';

const limit = { count: 5, minutes: 15 };
const now = new Date('2026-11-22T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const someTimes = fc.array(fc.integer({ min: 0, max: 7200 }).map(ago), { maxLength: 30 });

describe('how often one may try', () => {
  test('fewer than the limit within its span are always allowed', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const recent = times.filter((time) => time.getTime() > now.getTime() - 15 * 60_000);
        expect(mayAttempt(times, now, limit).allowed).toBe(recent.length < limit.count);
      }),
    );
  });

  test('the moment that is told is right: refused just before it, allowed at it', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const answer = mayAttempt(times, now, limit);
        if (answer.allowed) return;
        expect(answer.until.getTime()).toBeGreaterThan(now.getTime());
        expect(mayAttempt(times, new Date(answer.until.getTime() - 1), limit).allowed).toBe(false);
        expect(mayAttempt(times, answer.until, limit).allowed).toBe(true);
      }),
    );
  });

  test('the order of the times and what is long past do not matter', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const old = Array.from({ length: 9 }, () => ago(10_000));
        expect(mayAttempt([...old, ...times].reverse(), now, limit)).toEqual(mayAttempt(times, now, limit));
      }),
    );
  });
});

describe('the record of tries', async () => {
  const database = await testDatabase();
  const open = () =>
    createAuth({
      settings: { publicUrl: 'http://localhost', secret: 's'.repeat(32), oidcProviders: [] },
      databaseUrl: database.url,
      clock: fixedClock(now.toISOString()),
    });

  test('many tries at once cannot slip past the limit, and success forgets them', async () => {
    const auth = open();
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => beginAttempt(auth.db, 'A@b.de', 'password', now)),
    );
    expect(tries.filter((answer) => answer.allowed)).toHaveLength(5);
    expect((await beginAttempt(auth.db, 'a@B.de ', 'password', now)).allowed).toBe(false);
    expect((await beginAttempt(auth.db, 'a@b.de', 'link', now)).allowed).toBe(true);
    expect((await beginAttempt(auth.db, 'other@b.de', 'password', now)).allowed).toBe(true);
    await forgetAttempts(auth.db, 'a@b.de', 'password');
    expect((await beginAttempt(auth.db, 'a@b.de', 'password', now)).allowed).toBe(true);
    await auth.close();
  });
});
