import { join } from 'node:path';
import { z } from 'astro/zod';
import { noFigure, type Figure } from '../ledger/figure.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { fillIn, idsIn } from '../ledger/worded.ts';
import type { Book } from './book.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';

/** content/arithmetic.yaml, as an editor writes it. */
const Claims = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
    /** The ledger's id of what the source claims. */
    claim: z.string(),
    /** The claim in words, its number left out. */
    says: z.string().min(1),
    /** Ids of computed figures: the recomputation. */
    results: z.array(z.string()).min(1),
    /** What the reader should take away, in one plain sentence. */
    sentence: z.string().min(1),
  }),
);

/** A claim of the source beside its recomputation. */
export interface Recomputed {
  readonly id: string;
  readonly says: string;
  readonly sentence: string;
  readonly claim: Figure;
  readonly results: readonly Figure[];
  /** Ids of the figures that its words print, or put into words. */
  readonly named: readonly string[];
}

/**
 * The claims that we worked out anew, from content/arithmetic.yaml, in their order.
 *
 * @throws ContentError with file, line, column and the nearest right id
 */
export function readArithmetic(root: string, book: Book): readonly Recomputed[] {
  const file = new YamlFile(root, join(root, 'content/arithmetic.yaml'));
  const figureAt = (id: string, path: readonly PropertyKey[]): Figure[] => {
    const figure = book.figures.get(id);
    if (!figure) file.report(path, noFigure(id, book.figures));
    return figure ? [figure] : [];
  };
  const overlay = overlayOf(root, book.language, file, 'arithmetic', SHAPES.arithmetic).expectSound();
  const entries = file.parse(Claims) ?? [];
  const claims = entries.flatMap((entry, i) => {
    if (entries.findIndex((each) => each.id === entry.id) < i)
      file.report([i, 'id'], `"${entry.id}" is entered twice: expected a name of its own`);
    const { id, claim, says, results, sentence } = overlay.over(entry, [i]);
    const own = figureAt(claim, [i, 'claim']);
    const found = results.flatMap((result, j) => figureAt(result, [i, 'results', j]));
    found.forEach((figure, j) => {
      if (figure.kind !== 'computed')
        file.report([i, 'results', j], `"${figure.id}" is stated, not computed: expected a figure with a formula`);
    });
    const words = { says: fillIn(says, book.figures), sentence: fillIn(sentence, book.figures) };
    const named = [says, sentence].flatMap(idsIn);
    return own.map((figure) => ({ id, ...words, claim: figure, results: found, named }));
  });
  if (file.findings.length > 0) throw new ContentError(file.findings);
  return claims;
}
