import { join } from 'node:path';
import { z } from 'astro/zod';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { inWords } from '../ledger/worded.ts';
import { languageOf } from './content-files.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';

const Glossary = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    term: z.string().min(1),
    /** One or two plain sentences. */
    definition: z.string().min(1).transform(inWords),
  }),
);

export type GlossaryTerm = z.infer<typeof Glossary>[number];

/** @throws ContentError with file, line and column */
export function readGlossary(root: string, language = languageOf(root)): ReadonlyMap<string, GlossaryTerm> {
  const file = new YamlFile(root, join(root, 'content/glossary.yaml'));
  const terms = file.parse(Glossary);
  terms?.forEach(({ id }, i) => {
    const first = terms.findIndex((each) => each.id === id);
    if (first < i) file.report([i, 'id'], `the term "${id}" is entered twice: first in line ${file.lineOf([first])}`);
  });
  if (!terms || file.findings.length > 0) throw new ContentError(file.findings);
  const words = overlayOf(root, language, file, 'glossary', SHAPES.glossary).expectSound();
  return new Map(terms.map((term, i) => [term.id, words.over(term, [i], inWords)]));
}
