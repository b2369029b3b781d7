import { join } from 'node:path';
import { z } from 'astro/zod';
import { kept } from '../ledger/kept.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { inWords } from '../ledger/worded.ts';
import { languageOf } from './content-files.ts';
import type { Edition } from './edition.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';

const Glossary = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
    term: z.string().min(1),
    /** One or two plain sentences. */
    definition: z.string().min(1).transform(inWords),
  }),
);

/** A word of finance and what it means. */
export type GlossaryTerm = z.infer<typeof Glossary>[number];

const known = new WeakMap<Edition, ReadonlyMap<string, GlossaryTerm>>();

/** The glossary of an edition, by id, read once. @throws ContentError with file, line and column */
export const glossaryOf = (edition: Edition): ReadonlyMap<string, GlossaryTerm> =>
  kept(known, edition, () => readGlossary(edition.root, edition.story.language));

/** The glossary by id, in the order of its file. @throws ContentError with file, line and column */
export function readGlossary(root: string, language = languageOf(root)): ReadonlyMap<string, GlossaryTerm> {
  const file = new YamlFile(root, join(root, 'content/glossary.yaml'));
  const terms = file.parse(Glossary);
  terms?.forEach(({ id, term }, i) => {
    const alike = terms.findIndex((each) => each.term.toLowerCase() === term.toLowerCase());
    if (alike < i && terms[alike]?.id !== id)
      file.report([i, 'term'], `“${term}” is explained twice: first as "${terms[alike]?.id ?? ''}"`);
    const first = terms.findIndex((each) => each.id === id);
    if (first < i) file.report([i, 'id'], `the term "${id}" is entered twice: first in line ${file.lineOf([first])}`);
  });
  if (!terms || file.findings.length > 0) throw new ContentError(file.findings);
  const words = overlayOf(root, language, file, 'glossary', SHAPES.glossary).expectSound();
  return new Map(terms.map((term, i) => [term.id, words.over(term, [i], inWords)]));
}
