import { join } from 'node:path';
import { z } from 'astro/zod';
import { didYouMean } from '../ledger/nearest.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import type { Say } from '../model/model-function.ts';
import { ownLanguage, workingsFile } from './content-files.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';

/** content/words/<language>/workings.yaml, as an editor writes it. */
const Phrases = z.record(z.string(), z.string().min(1));

/**
 * How a language tells the results of the model.
 *
 * @throws ContentError with file, line and column, now or for a phrase that is asked for and not there
 */
export function readWorkings(root: string, language: string): Say {
  const file = new YamlFile(root, join(root, workingsFile(ownLanguage(root))));
  const own = file.parse(Phrases);
  if (!own) throw new ContentError(file.findings);
  const phrases = overlayOf(root, language, file, 'workings', SHAPES.workings).expectSound().over(own, []);
  return (name, slots = {}) => {
    const phrase = phrases[name];
    if (phrase === undefined) {
      file.report([], `no phrase "${name}"${didYouMean(name, Object.keys(phrases))}: the model asks for it`);
      throw new ContentError(file.findings);
    }
    return phrase.replace(/\[([a-z]+)\]/g, (whole, slot: string) => slots[slot] ?? whole);
  };
}
