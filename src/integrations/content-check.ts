import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { exhibitsFolder, LANGUAGE_VARIABLE, languageOf, ownLanguage } from '../edition/content-files.ts';
import { codeNameOf } from '../edition/renamed.ts';
import { beginBuild } from '../edition/last-build.ts';
import { lastDayBegun } from '../edition/to-come.ts';
import { labelTypes } from './label-types.ts';
import { readLedger } from '../ledger/ledger.ts';
import { ContentError, show } from '../ledger/read.ts';
import { digestOf } from '../ledger/remembered.ts';
import { lastCommit } from '../ledger/saved.ts';
import { checkStory } from '../check/check.ts';
import { CODE, inputsOf } from '../ledger/inputs.ts';
import { whileSame } from '../ledger/while-same.ts';

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

/** What a build is told of its content before it begins. */
interface Told {
  /** One a line. */
  readonly warnings: string;
  /** Interfaces for the type checker: the ledger's ids, and the names of exhibits' labels and frames. */
  readonly ledger: string;
  readonly labels: string;
}

/**
 * The warnings, one a line.
 *
 * @param tell is told of them where there are mistakes too
 * @throws ContentError with every mistake
 */
function check(root: string, tell: (warnings: string) => void): string {
  const findings = checkStory(root);
  const warnings = findings
    .filter(({ warning }) => warning)
    .map(show)
    .join('\n');
  const errors = findings.filter(({ warning }) => !warning);
  if (errors.length === 0) return warnings;
  if (warnings !== '') tell(warnings);
  throw new ContentError(errors);
}

/** Names that content gives, for the type checker. */
function typesOf(root: string): Pick<Told, 'ledger' | 'labels'> {
  const words = join(root, exhibitsFolder(ownLanguage(root)));
  const labels = labelTypes(words, (exhibit, frame) => codeNameOf(root, exhibit, frame));
  return { ledger: ledgerTypes(root), labels };
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** All that the check follows from. It holds content against the last commit, and days against today's. */
function inputsOfCheck(root: string): string | undefined {
  const files = inputsOf(root, [...CODE, 'content', 'deploy', 'public', 'package-lock.json']);
  const commit = lastCommit(root);
  if (files === undefined || commit === undefined) return undefined;
  return digestOf([files, commit, process.env[LANGUAGE_VARIABLE] ?? '', today(), lastDayBegun()]);
}

/**
 * Checks all content before a build starts, because Astro's own messages for a mistake in a chapter name neither file
 * nor line. In the live preview the desk does so. A build of the very same story is told what the last one was.
 */
export function contentCheck(): AstroIntegration {
  let told: Told | undefined;
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the chapters itself.
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        beginBuild();
        const language = languageOf(ROOT);
        // The build of the story's own language, which comes first, has checked all.
        const isOwn = language === ownLanguage(ROOT);
        const kept = join(ROOT, '.cache', 'checked', `${language}.json`);
        try {
          told = whileSame(
            kept,
            () => inputsOfCheck(ROOT),
            () => ({ warnings: isOwn ? check(ROOT, (warnings) => logger.warn(warnings)) : '', ...typesOf(ROOT) }),
          );
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          // Astro would call it an unhandled error, and tell where in the code it was found.
          logger.error(error.message);
          process.exit(1);
        }
        if (told.warnings !== '') logger.warn(told.warnings);
      },
      'astro:config:done': ({ injectTypes }) => {
        const { ledger, labels } = told ?? typesOf(ROOT);
        injectTypes({ filename: 'ledger.d.ts', content: ledger });
        injectTypes({ filename: 'labels.d.ts', content: labels });
      },
    },
  };
}
