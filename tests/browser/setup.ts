import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, ending in a slash. */
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serve('dist', 0);
  project.provide('address', server.address);
  return server.close;
}
