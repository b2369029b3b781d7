import { join } from 'node:path';
import { Formats } from '../ledger/formats.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { fileOrOwn, formatsFile, ownLanguage } from './content-files.ts';

/**
 * How a language writes figures and dates; as the story's own does where it has no table of its own.
 *
 * @throws ContentError with file, line and column for a unit without a format, or one that cannot be read
 */
export function readFormats(root: string, language: string): Formats {
  const { file, formats } = formatsIn(root, language);
  if (!formats) throw new ContentError(file.findings);
  return formats;
}

/** The formats of `readFormats`; undefined if they cannot be read, which the check of the language reports. */
export const formatsAsRead = (root: string, language: string): Formats | undefined => formatsIn(root, language).formats;

function formatsIn(root: string, language: string) {
  const file = new YamlFile(root, join(root, fileOrOwn(root, language, formatsFile)));
  const formats = file.parse(Formats);
  // A language may have been written before the house had a unit, or ranges.
  for (const [i, finding] of file.findings.entries())
    if (/lacks "[^"]+"$/.test(finding.message)) {
      const own = formatsFile(ownLanguage(root));
      const like = finding.file === own ? '' : `, as ${own} does`;
      file.findings[i] = { ...finding, message: `${finding.message}: expected how the language writes it${like}` };
    }
  return { file, formats };
}
