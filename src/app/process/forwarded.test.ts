import { expect, test } from 'vitest';
import { forwardedRequest } from './forwarded.ts';

const from = (headers: Record<string, string>) =>
  forwardedRequest(new Request('http://127.0.0.1:3000/ziele?stand=2015-06-01', { headers })).url;

test('the address is the one that the person sees', () => {
  expect(from({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'bildung.example.de' })).toBe(
    'https://bildung.example.de/ziele?stand=2015-06-01',
  );
  expect(from({ 'x-forwarded-proto': 'https, http' })).toBe('https://127.0.0.1:3000/ziele?stand=2015-06-01');
  expect(from({})).toBe('http://127.0.0.1:3000/ziele?stand=2015-06-01');
});

test.each([
  [{ 'x-forwarded-host': 'a b' }],
  [{ 'x-forwarded-host': 'example.de/anderswo?' }],
  [{ 'x-forwarded-proto': 'javascript' }],
])('what makes no address is passed by: %o', (headers) => {
  expect(from(headers)).toBe('http://127.0.0.1:3000/ziele?stand=2015-06-01');
});

test('the body comes along', async () => {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    body: 'titel=Ziele',
    headers: { 'x-forwarded-proto': 'https' },
  });
  expect(await forwardedRequest(request).text()).toBe('titel=Ziele');
});
