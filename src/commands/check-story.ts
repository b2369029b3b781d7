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
const check = new StoryCheck(ROOT, thread);
const findings = await check.findings();
await check.close();
const stops = ({ warning, waits }: Finding): boolean => !warning || (values['release'] === true && waits === true);
const errors = findings.filter(stops);
const warnings = findings.filter((finding) => !stops(finding));

/** Colours where somebody looks on, none in a file or a pipe: styleText asks the stream. */
function print(title: string, colour: 'red' | 'yellow', list: readonly Finding[]): void {
  if (list.length === 0) return;
  console.log(styleText(colour, title, { stream: process.stdout }));
  for (const finding of list) console.log(show(finding));
  console.log('');
}

const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;

print('Errors', 'red', errors);
print('Warnings', 'yellow', warnings);
const summary = `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`;
console.log(styleText(errors.length > 0 ? 'red' : 'green', summary, { stream: process.stdout }));
process.exitCode = errors.length > 0 ? 1 : 0;
