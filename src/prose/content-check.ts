import type { AstroIntegration } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { ContentError } from '../ledger/read.ts';
import { checkStory } from './check.ts';

/**
 * Checks all content before a build starts, because Astro's own messages for a mistake in a chapter name neither file nor line. In dev
 * the mistakes are printed and work goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:build:start': () => {
        const findings = checkStory(ROOT);
        if (findings.length > 0) throw new ContentError(findings);
      },
      'astro:server:start': ({ logger }) => {
        const findings = checkStory(ROOT);
        if (findings.length > 0) logger.warn(new ContentError(findings).message);
      },
    },
  };
}
