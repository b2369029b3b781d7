import type { Laid } from '../edition/overlays.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Finding, YamlFile } from '../ledger/read.ts';
import { checkBraces } from './braces.ts';
import { checkHanEnd, checkHanMarks, checkHanNumbers } from './han.ts';
import { checkLatinWords } from './latin-words.ts';
import { checkLeft, type InAlphabet } from './left-in-own.ts';
import type { OwnWords } from './own-words.ts';
import { Report } from './report.ts';
import type { SinceRevised } from './revised.ts';
import { checkStrangeSigns } from './strange-signs.ts';
import { checkToCome } from './to-come.ts';
import { checkTraditional } from './traditional.ts';
import { checkMarkupPrinted } from './typography.ts';
import { SENTENCES } from './yaml-words.ts';

/** What the words of a language are held to. */
export interface Held {
  readonly since: SinceRevised;
  readonly alphabet: InAlphabet;
  readonly listed: OwnWords;
  /** Whether it is written in Chinese signs, and in the simplified ones. */
  readonly han: boolean;
  readonly simplified: boolean;
}

/** Marks and numbers of a file's texts, and what is still to come in them. */
export function checkPairs(
  { overlay, own }: Laid,
  file: YamlFile,
  { since, alphabet, listed, han, simplified }: Held,
): readonly Finding[] {
  const report = new Report(file.file, file.source);
  for (const pair of overlay.pairs) {
    const start = file.offsetOf(overlay.placeOf(own, pair.path).path);
    checkToCome({ text: pair.words, start }, listed, report);
    checkMarkupPrinted({ text: pair.words, start }, report);
    if (file.file.startsWith('content/exhibits/') && /^\s|\s$/.test(pair.words))
      report.mark(start, `“${pair.words}” begins or ends with a space: expected none`);
    checkStrangeSigns({ text: pair.words, start }, listed, report, han);
    if (!han) continue;
    checkHanMarks(pair.words, start, report);
    if (SENTENCES.includes(String(pair.path.at(-1))) && /[.!?]\W*$/.test(pair.own))
      checkHanEnd(pair.words, start, report);
    if (simplified) checkTraditional(pair.words, start, report);
    // What a document is called may stand in its own language.
    if (!file.file.endsWith('/sources.yaml') || pair.path.at(-1) === 'seen')
      checkLeft(pair.words, start, alphabet, report);
    checkLatinWords(pair.words, start, own.source, alphabet.knows, report);
    // What the own text had when this was written, it may have no longer.
    if (!since.hasChanged(own.file, overlay.groupAt(pair.path)))
      checkHanNumbers(pair.words, start, pair.own, report, false, true);
  }
  return report.findings;
}

/** Words tied to figures, which must be true in this language too. A drawing's are told where they are drawn. */
export function checkTied(
  { overlay, own }: Laid,
  file: YamlFile,
  figures: ReadonlyMap<string, Figure>,
): readonly Finding[] {
  if (file.file.startsWith('content/exhibits/')) return [];
  const report = new Report(file.file, file.source);
  for (const { path, words } of overlay.pairs)
    if (/\{[^{}]*\|/.test(words)) {
      const start = file.offsetOf(overlay.placeOf(own, path).path);
      checkBraces({ text: words, start, kind: 'written' }, figures, true, report);
    }
  return report.findings;
}
