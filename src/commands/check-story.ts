// `npm run check:story`: every mistake in content/, with its place. Fails only on errors, not on warnings.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { ROOT } from '../ledger/root.ts';
import { show, type Finding } from '../ledger/read.ts';
import { commandLine } from './command.mjs';

// What was compiled is kept: loading is a fifth of the time that the check takes.
enableCompileCache(join(ROOT, '.cache/compiled'));
const { beginLanguageThread } = await import('../check/language-worker.ts');

const { values } = commandLine({
  name: 'npm run check:story',
  does: 'says what is wrong anywhere in content/, with its place.',
  options: {
    release: { type: 'boolean', means: 'counts as errors what a release waits for: TK, and notes to colleagues' },
  },
});

const thread = beginLanguageThread(ROOT);
const { StoryCheck } = await import('../check/check.ts');
const { outcomeOf } = await import('../check/outcome.ts');
const check = new StoryCheck(ROOT, thread);
const findings = await check.findings();
await check.close();
const { errors, warnings, summary, status } = outcomeOf(findings, values['release'] === true);

/** Colours where somebody looks on, none in a file or a pipe: styleText asks the stream. */
function print(title: string, colour: 'red' | 'yellow', list: readonly Finding[]): void {
  if (list.length === 0) return;
  console.log(styleText(colour, title, { stream: process.stdout }));
  for (const finding of list) console.log(show(finding));
  console.log('');
}

print('Errors', 'red', errors);
print('Warnings', 'yellow', warnings);
console.log(styleText(status > 0 ? 'red' : 'green', summary, { stream: process.stdout }));
process.exitCode = status;
