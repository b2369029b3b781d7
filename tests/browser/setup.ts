import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.mjs';
import { launchServer } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, ending in a slash. */
    address: string;
    /** Where the one Chromium of all browser tests is reached. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve('dist', 0);
  const chromium = await launchServer().catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  project.provide('address', site.address);
  project.provide('chromium', chromium.wsEndpoint());
  return async () => {
    await chromium.close();
    await site.close();
  };
}
