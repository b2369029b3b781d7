import type { Figure } from '../ledger/figure.ts';
import type { YamlFile } from '../ledger/read.ts';
import { checkAttributedPassage } from './attributed-words.ts';
import { checkBraces } from './braces.ts';
import { condensed } from './condensed.ts';
import { checkDigits } from './digits.ts';
import type { Known } from './known.ts';
import { checkNamesPrinted } from './names-printed.ts';
import { checkNumberWords } from './number-words.ts';
import { checkPunctuation, checkSentences } from './punctuation.ts';
import { checkRepeatedWords } from './repeated-words.ts';
import { Report } from './report.ts';
import { checkBoundsInPassage } from './rounded-bounds.ts';
import { checkStrangeSigns } from './strange-signs.ts';
import { checkToCome } from './to-come.ts';
import { checkTypography } from './typography.ts';
import { checkYearsInPassage } from './years-told.ts';

/** The keys of each file under which stand words a reader sees. In the words of an exhibit that is all of them. */
const READ: Readonly<Record<string, readonly string[]>> = {
  'content/story.yaml': ['title', 'subtitle', 'standfirst', 'byline'],
  'content/glossary.yaml': ['term', 'definition'],
  'content/arithmetic.yaml': ['says', 'sentence'],
  'content/brief.yaml': ['title', 'headline', 'description', 'lede', 'sentence'],
  'content/corrections.yaml': ['where', 'was', 'is'],
  'content/sources.yaml': ['seen'],
};
const READ_IN_LEDGER = ['statement', 'note', 'unused'];
/**
 * Where a typed digit would outlive its figure. Labels and subtitles give the scale of a drawing, statements what was
 * said.
 */
const WITHOUT_DIGITS = [
  'title',
  'subtitle',
  'standfirst',
  'byline',
  'term',
  'definition',
  'says',
  'sentence',
  'headline',
  'lede',
];
const DRAWN_WITHOUT_DIGITS = ['title', 'takeaway', 'headline', 'alt'];

/** Texts of whole sentences. */
export const SENTENCES: readonly string[] = ['alt', 'definition', 'statement', 'note', 'sentence', 'standfirst'];

/** The files whose words are filled in: with words tied to figures, and some with figures too. */
const WORDED: readonly string[] = ['content/story.yaml', 'content/glossary.yaml'];
const PRINTS: readonly string[] = ['content/arithmetic.yaml', 'content/brief.yaml'];
/** The files besides in which words may be tied to figures, and are asked to be. */
const PUT_INTO_WORDS: readonly string[] = [...WORDED, ...PRINTS];
/** What the page of a file says over all its words: the arithmetic’s puts our sums beside the article’s claims. */
const HEADED: Readonly<Record<string, string>> = { 'content/arithmetic.yaml': 'Our sums. ' };
/** What it says over each claim. */
const CLAIMED = 'The article says. ';

/**
 * Figures of which an entry of the ledger says by itself whose they are: its own, what it starts from, what the story
 * uses in its place.
 */
const toldBy = (entry: Figure | undefined): ReadonlySet<string> =>
  new Set([entry?.id, entry?.check?.instead, ...(entry?.from ?? [])].filter((id) => id !== undefined));

/** Checks typography, spelling and typed figures of the words in a YAML file. */
export function checkYamlWords(
  file: YamlFile,
  known: Pick<Known, 'speller' | 'sound' | 'own' | 'justified' | 'dates' | 'standing' | 'values' | 'figures'>,
): Report {
  const { speller, sound, own } = known;
  const report = new Report(file.file, file.source);
  if (file.data === undefined) return report;
  const drawn = file.file.startsWith('content/exhibits/');
  const ledger = file.file.startsWith('content/ledger/');
  const keys = ledger ? READ_IN_LEDGER : READ[file.file];
  let entry: Figure | undefined;
  for (const { path, start, text } of file.texts()) {
    if (ledger && path.at(-1) === 'id') entry = known.values?.get(text);
    // In the words of an exhibit only the name of a frame is none of a reader's.
    if (keys ? !keys.includes(path.at(-1) ?? '') : path[0] === 'shared') continue;
    const kind = drawn && path.at(-1) !== 'alt' ? 'drawn' : 'written';
    const passage = { text, start, kind } as const;
    // Comparisons of figures are no words.
    const asserts = path.includes('asserts');
    sound.unless(passage, asserts ? 'asserts' : (path.at(-1) ?? ''), report, () => {
      if (
        drawn ? DRAWN_WITHOUT_DIGITS.includes(path.at(-1) ?? '') : !ledger && WITHOUT_DIGITS.includes(path.at(-1) ?? '')
      )
        checkDigits(passage, own, drawn ? 'exhibit' : 'other', report);
      // A statement of the ledger stands beside its value; what is corrected, and what documents are, ties to none.
      if (drawn ? !asserts : PUT_INTO_WORDS.includes(file.file))
        checkNumberWords(passage, known.justified, 'braces', report);
      if (drawn && /^\s|\s$/.test(text)) report.mark(start, `“${text}” begins or ends with a space: expected none`);
      if (!drawn && text !== '' && text.trim() === '') report.error(start, 'only spaces: expected words');
      if (drawn && text.startsWith('|'))
        report.mark(start, 'a text in lines of its own: expected one line, which the drawing breaks where it has to');
      // What the ledger notes of an entry may speak of others.
      if (!ledger && !asserts) checkNamesPrinted(passage, known.figures, '{ID}', report);
      checkToCome(passage, own, report);
      checkTypography(passage, report);
      checkStrangeSigns(passage, own, report);
      if (!asserts) {
        const whole = condensed(text, start);
        checkPunctuation(whole, report);
        if (!file.file.startsWith('content/words/') && SENTENCES.includes(path.at(-1) ?? ''))
          checkSentences(whole, report);
        checkRepeatedWords(whole, report);
        speller.check(passage, report);
      }
    });
    if (!asserts) {
      checkYearsInPassage(passage, known, report);
      checkBoundsInPassage(passage, known, report);
    }
    // An exhibit’s words are filled in, and told, by its own check; the interface’s fields are, where it is read.
    if (drawn || file.file.startsWith('content/words/') || !/[{}]/.test(text)) continue;
    const prints = ledger || PRINTS.includes(file.file);
    if (prints || WORDED.includes(file.file)) checkBraces(passage, known.values, prints, report);
    else {
      report.error(start + text.search(/[{}]/), 'a brace, which would be printed: expected words alone');
      continue;
    }
    const head = path.at(-1) === 'says' ? CLAIMED : (HEADED[file.file] ?? '');
    checkAttributedPassage(passage, head + text, known, report, toldBy(entry));
  }
  return report;
}
