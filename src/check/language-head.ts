import { join } from 'node:path';
import type { z } from 'astro/zod';
import { numberInWords } from '../ledger/number-said.ts';
import { YamlFile, type YamlText } from '../ledger/read.ts';
import { NO_FRONT } from './chapter.ts';
import type { Report } from './report.ts';

// What stands above a chapter or page of a further language.

/** What stands above a text, without the words of its opening that are set in a way of their own. */
export const headOf = (text: string): string => (HEAD.exec(text)?.[0] ?? '').replace(/^set:.*$/m, '');
/** What stands above a text, with its two lines. */
export const HEAD = /^---\n[\s\S]*?\n---\n/;

/** Checks what stands above a text. Returns the words in it. */
export function checkHead(
  root: string,
  path: string,
  text: string,
  front: z.ZodType,
  report: Report,
): readonly YamlText[] {
  const [head = ''] = HEAD.exec(text) ?? [];
  if (head === '') {
    report.error(0, NO_FRONT);
    return [];
  }
  // The fence is blanked out, so that places in it are places in the file.
  const [opening, closing] = ['---', '---\n'];
  const source = ' '.repeat(opening.length) + head.slice(opening.length, -closing.length);
  const yaml = new YamlFile(root, join(root, path), { text: source, flaws: [] });
  yaml.parse(front);
  report.findings.push(...yaml.findings);
  return yaml.texts().filter((each) => each.path.at(-1) !== 'as');
}

/** The number that a line above a title ends in, “Problem two”, “问题二”; undefined if it ends in none. */
function countIn(kicker: string): number | undefined {
  const digits = /\d+$/.exec(kicker)?.[0];
  if (digits !== undefined) return Number(digits);
  const sign = /[一二三四五六七八九十]+$/.exec(kicker)?.[0];
  if (sign === undefined) return numberInWords(kicker.split(/\s+/).at(-1)?.toLowerCase() ?? '');
  const at = '一二三四五六七八九十'.indexOf(sign);
  return at < 0 ? undefined : at + 1;
}

/** A chapter that counts, “Problem two”, counts the same in each language. */
export function checkCount(head: readonly YamlText[], own: string, ownHead: string, report: Report): void {
  const kicker = head.find(({ path }) => path.at(-1) === 'kicker');
  const ownKicker = /^kicker: *(['"]?)(.*?)\1 *$/m.exec(ownHead)?.[2] ?? '';
  const [count, ownCount] = [countIn(kicker?.text ?? ''), countIn(ownKicker)];
  if (kicker && count !== undefined && ownCount !== undefined && count !== ownCount)
    report.mark(
      kicker.start,
      `“${kicker.text}” counts ${count}, and “${ownKicker}” in ${own} ${ownCount}: expected the same`,
    );
}
