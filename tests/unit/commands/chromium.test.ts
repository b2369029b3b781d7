import { afterEach, expect, test, vi } from 'vitest';
import { namedChromium, plainReason } from '../../../src/commands/command.mjs';
import { launch } from '../../browser/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test.each(['/nope', import.meta.dirname, import.meta.filename])(
  'no browser is where CHROMIUM says, in one line: %s',
  async (path) => {
    vi.stubEnv('CHROMIUM', path);
    const missing = await launch().catch((error: unknown) => error);
    expect(plainReason(missing)).toBe(
      `CHROMIUM names ${path}, where there is no browser: expected the path of a Chromium, or no CHROMIUM at all`,
    );
  },
);

test('an empty CHROMIUM names none', () => {
  vi.stubEnv('CHROMIUM', '');
  expect(namedChromium()).toBeUndefined();
});
