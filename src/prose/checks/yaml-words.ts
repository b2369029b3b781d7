import type { YamlFile } from '../../ledger/read.ts';
import { checkRepeatedWords } from './repeated-words.ts';
import { Report } from './report.ts';
import type { Speller } from './spelling.ts';
import { checkTypography } from './typography.ts';

/** The keys of each file under which stand words a reader sees. In the words of an exhibit that is all of them. */
const READ: Readonly<Record<string, readonly string[]>> = {
  'content/story.yaml': ['title', 'subtitle', 'standfirst', 'byline'],
  'content/glossary.yaml': ['term', 'definition'],
  'content/arithmetic.yaml': ['says', 'sentence'],
  'content/corrections.yaml': ['where', 'was', 'is'],
  'content/sources.yaml': ['seen'],
};
const READ_IN_LEDGER = ['statement', 'note', 'unused'];

/** Checks typography and spelling of the words in a YAML file. */
export function checkYamlWords(file: YamlFile, speller: Speller): Report {
  const report = new Report(file.file, file.source);
  if (file.data === undefined) return report;
  const drawn = file.file.startsWith('content/exhibits/');
  const keys = file.file.startsWith('content/ledger/') ? READ_IN_LEDGER : READ[file.file];
  for (const { path, start, text } of file.texts()) {
    if (keys && !keys.includes(path.at(-1) ?? '')) continue;
    const kind = drawn && path.at(-1) !== 'alt' ? 'drawn' : 'written';
    const passage = { text, start, kind } as const;
    checkTypography(passage, report);
    checkRepeatedWords(passage, report);
    speller.check(passage, report);
  }
  return report;
}
