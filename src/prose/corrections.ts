import { join } from 'node:path';
import { z } from 'astro/zod';
import { ContentError, YamlFile } from '../ledger/read.ts';

const Corrections = z.array(
  z.strictObject({
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: 2026-12-01'),
    /** Chapter or exhibit, in words. */
    where: z.string().min(1),
    /** The ledger's id, if a figure was wrong. */
    figure: z.string().optional(),
    was: z.string().min(1),
    is: z.string().min(1),
  }),
);

export type Correction = z.infer<typeof Corrections>[number];

/** What has been put right since publication. @throws ContentError with file, line and column */
export function readCorrections(root: string): readonly Correction[] {
  const file = new YamlFile(root, join(root, 'content/corrections.yaml'));
  const corrections = file.parse(Corrections);
  if (!corrections) throw new ContentError(file.findings);
  return corrections;
}
