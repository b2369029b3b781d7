import { join } from 'node:path';
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
 * work goes on.
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
      // In dev the same mistakes are printed, and laid over the page, as soon as a file is saved.
      'astro:server:setup': ({ server, logger }) => {
        const report = () => {
          const findings = checkStory(ROOT);
          const [first] = findings;
          if (!first) return;
          const { message } = new ContentError(findings);
          logger.warn(message);
          server.ws.send({ type: 'error', err: { message, stack: '', loc: first, plugin: 'content-check' } });
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(join(ROOT, 'content'));
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(join(ROOT, 'content'))) return;
          clearTimeout(waiting);
          waiting = setTimeout(report, 150);
        });
        report();
      },
    },
  };
}
