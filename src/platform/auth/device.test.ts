import { expect, test } from 'vitest';
import { deviceNames, deviceOf } from './device.ts';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'firefox/windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'safari/mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
    'safari/iphone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36',
    'chrome/android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'edge/windows',
  ],
  ['curl/8.5.0', 'other/other'],
  [null, 'other/other'],
])('%s is kept as %s', (line, device) => {
  expect(deviceOf(line)).toBe(device);
});

test('what was not recognised has no name', () => {
  expect(deviceNames('firefox/windows')).toEqual({ browser: 'Firefox', system: 'Windows' });
  expect(deviceNames('other/other')).toEqual({ browser: null, system: null });
  expect(deviceNames(null)).toEqual({ browser: null, system: null });
});
