import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { readLedger } from '../ledger/ledger.ts';
import { ContentError, show, type Finding } from '../ledger/read.ts';
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

/** The check's findings: errors, and warnings one a line for the log. */
function check(): { readonly errors: readonly Finding[]; readonly warnings: string } {
  const findings = checkStory(ROOT);
  return {
    errors: findings.filter(({ warning }) => !warning),
    warnings: findings
      .filter(({ warning }) => warning)
      .map(show)
      .join('\n'),
  };
}

/** The message that Vite lays over the page. */
function overlay(errors: readonly Finding[]) {
  const { message } = new ContentError(errors);
  const [loc] = errors;
  return { type: 'error', err: { message, stack: '', plugin: 'content-check', ...(loc && { loc }) } } as const;
}

/**
 * Checks all content before a build starts, because Astro's own messages for a mistake in a chapter name neither file nor line. In dev
 * the same mistakes are laid over the page, and work goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'ledger.d.ts', content: ledgerTypes(ROOT) });
      },
      'astro:build:start': ({ logger }) => {
        const { errors, warnings } = check();
        if (warnings !== '') logger.warn(warnings);
        if (errors.length > 0) throw new ContentError(errors);
      },
      'astro:server:setup': ({ server, logger }) => {
        let wrong: readonly Finding[] = [];
        const report = () => {
          const { errors, warnings } = check();
          const mended = wrong.length > 0 && errors.length === 0;
          wrong = errors;
          if (warnings !== '') logger.warn(warnings);
          if (errors.length > 0) {
            logger.error(new ContentError(errors).message);
            server.ws.send(overlay(errors));
          } else if (mended) {
            logger.info('the content is in order again');
            server.ws.send({ type: 'full-reload' });
          }
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(join(ROOT, 'content'));
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(join(ROOT, 'content'))) return;
          clearTimeout(waiting);
          waiting = setTimeout(report, 150);
        });
        // A page that is opened or loaded again while something is wrong says so too.
        server.ws.on('connection', () => {
          if (wrong.length > 0) server.ws.send(overlay(wrong));
        });
        report();
      },
    },
  };
}
