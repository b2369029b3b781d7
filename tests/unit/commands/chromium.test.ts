import { afterEach, expect, test, vi } from 'vitest';
import { plainReason } from '../../../src/commands/command.mjs';
import { launch } from '../../browser/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser that is not where CHROMIUM says is one line', async () => {
  vi.stubEnv('CHROMIUM', '/nope');
  const missing = await launch().catch((error: unknown) => error);
  expect(plainReason(missing)).toMatch(/^CHROMIUM names \/nope, where there is no browser: .*$/);
});
