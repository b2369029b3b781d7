import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { chaptersFolder, exhibitsFolder, pagesFolder, wordsFolder } from '../edition/content-files.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { readText } from '../ledger/source-text.ts';
import { filesIn } from './files.ts';
import { Report } from './report.ts';

// How a language writes names and terms is decided once, in content/words/<language>/names.yaml. A name that is written
// in two ways is two things to a reader.

const Decided = z.array(
  z.strictObject({
    /** What it is called in the story's own language, for those who look it up. */
    for: z.string().min(1),
    write: z.string().min(1),
    not: z.array(z.string().min(1)).min(1),
  }),
);

const namesFile = (language: string): string => `${wordsFolder(language)}/names.yaml`;

/** Names as a language has decided to write them, and as the story's own does; none if it has no list. */
export function decidedNames(root: string, language: string): readonly string[] {
  const path = join(root, namesFile(language));
  const list = existsSync(path) ? new YamlFile(root, path).parse(Decided) : undefined;
  return (list ?? []).flatMap(({ for: name, write }) => [write, name]);
}

/** A text's comments, which readers never see, and addresses and names of figures, which are no words. */
const NO_WORDS = /^[ \t]*#.*$|https?:\S+|\{[\w.:-]+\}|(?<=[|{] ?)[a-z][\w-]*(?= (?:from|to) )/gm;

/** Texts of a language, each in the language's own folder. */
function textsOf(root: string, language: string): readonly string[] {
  const folders: readonly (readonly [string, string])[] = [
    [chaptersFolder(language), '.mdx'],
    [pagesFolder(language), '.mdx'],
    [exhibitsFolder(language), '.yaml'],
    [wordsFolder(language), '.yaml'],
    [`${wordsFolder(language)}/ledger`, '.yaml'],
  ];
  // The keys of said-by.yaml are the story's own names, and revised.yaml holds no words.
  const apart = [namesFile(language), `${wordsFolder(language)}/said-by.yaml`, `${wordsFolder(language)}/revised.yaml`];
  return folders
    .flatMap(([folder, ending]) => filesIn(join(root, folder), ending).map((name) => `${folder}/${name}`))
    .filter((path) => !apart.includes(path));
}

/**
 * Names and terms that a language has decided to write otherwise: each with its place and the decided form. None if the
 * language has no such list. Never throws for bad content.
 *
 * @param root the project's folder
 */
export function checkDecidedNames(root: string, language: string): readonly Finding[] {
  const path = join(root, namesFile(language));
  if (!existsSync(path)) return [];
  const list = new YamlFile(root, path);
  const decided = list.parse(Decided);
  if (!decided) return list.findings;
  decided.forEach(({ write, not }, i) => {
    for (const [j, other] of not.entries())
      if (other === write)
        list.report([i, 'not', j], `"${other}" is the decided form itself: expected other ones here`);
  });
  const found = textsOf(root, language).flatMap((file) => {
    const { text } = readText(join(root, file));
    return known.of([language, file, text, list.source], () => otherwiseIn(file, text, decided, language));
  });
  return [...list.findings, ...found];
}

// What was found before: see `Remembered`.
const known = new Remembered<readonly Finding[]>(200);

function otherwiseIn(
  file: string,
  text: string,
  decided: z.infer<typeof Decided>,
  language: string,
): readonly Finding[] {
  const report = new Report(file, text);
  const blank = (match: string): string => '\0'.repeat(match.length);
  const words = text.replace(NO_WORDS, blank);
  for (const { write, not } of decided) {
    const elsewhere = words.replaceAll(write, blank);
    for (const other of not)
      for (let at = elsewhere.indexOf(other); at >= 0; at = elsewhere.indexOf(other, at + other.length))
        report.warn(at, `"${other}" is written "${write}" here: ${namesFile(language)} has it so`);
  }
  return report.findings;
}
