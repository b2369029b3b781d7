import type { AstroIntegration } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { ContentError, readLedger } from '../ledger/read.ts';
import { checkStory } from './check.ts';

/** The ledger's ids for the type checker; none if the ledger cannot be read, which the check says better. */
function ledgerTypes(root: string): string {
  let ids: string[] = [];
  try {
    ids = [...readLedger(root).entries.keys()];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
  return `interface LedgerIds {\n${ids.map((id) => `  '${id}': true;`).join('\n')}\n}\n`;
}

/**
 * Checks all content before a build starts, because Astro's own messages for a mistake in a chapter name neither file nor line. In dev
 * the mistakes are printed and work goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'ledger.d.ts', content: ledgerTypes(ROOT) });
      },
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
