import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { exhibitsFolder, languageOf, ownLanguage } from '../edition/content-files.ts';
import { codeNameOf } from '../edition/renamed.ts';
import { labelTypes } from './label-types.ts';
import { readLedger } from '../ledger/ledger.ts';
import { ContentError, show } from '../ledger/read.ts';
import { checkStory } from '../check/check.ts';

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
 * Checks all content before a build starts, because Astro's own messages for a mistake in a chapter name neither file
 * nor line. In the live preview the desk does so.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the chapters itself.
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        // The build of the story's own language, which comes first, has checked all.
        if (languageOf(ROOT) !== ownLanguage(ROOT)) return;
        const findings = checkStory(ROOT);
        const warnings = findings.filter(({ warning }) => warning);
        if (warnings.length > 0) logger.warn(warnings.map(show).join('\n'));
        const errors = findings.filter(({ warning }) => !warning);
        if (errors.length > 0) throw new ContentError(errors);
      },
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'ledger.d.ts', content: ledgerTypes(ROOT) });
        const words = join(ROOT, exhibitsFolder(ownLanguage(ROOT)));
        const content = labelTypes(words, (exhibit, frame) => codeNameOf(ROOT, exhibit, frame));
        injectTypes({ filename: 'labels.d.ts', content });
      },
    },
  };
}
