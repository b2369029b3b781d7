import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { namesIn } from '../ledger/folder.ts';

/** What of an exhibit's words is read here; whether they are right is checked elsewhere, and said better. */
interface Named {
  readonly labels?: object | null;
  readonly frames?: Readonly<Record<string, { readonly labels?: object | null } | null>> | null;
}

const keysOf = (some: object | null | undefined): string[] => Object.keys(some ?? {});
const union = (names: Iterable<string>): string =>
  [...new Set(names)].map((name) => JSON.stringify(name)).join(' | ') || 'never';

function named(file: string): Named {
  try {
    return (parse(readFileSync(file, 'utf8')) ?? {}) as Named;
  } catch {
    return {};
  }
}

/**
 * The names of exhibits, their labels and their frames, for the type checker: `interface ExhibitNames`.
 *
 * @param folder that holds the exhibits' words in one language
 * @param codeName the name that code has for a frame which an editor renamed
 */
export function labelTypes(folder: string, codeName = (_: string, frame: string): string => frame): string {
  // Where the folder is missing, the check says so.
  const exhibits = (namesIn(folder) ?? [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const { labels, frames } = named(join(folder, name));
      const all = [...keysOf(labels), ...Object.values(frames ?? {}).flatMap((frame) => keysOf(frame?.labels))];
      const exhibit = name.replace(/\.yaml$/, '');
      const own = keysOf(frames).map((frame) => codeName(exhibit, frame));
      return `  ${JSON.stringify(exhibit)}: { label: ${union(all)}; frame: ${union(own)} };`;
    });
  return `interface ExhibitNames {\n${exhibits.join('\n')}\n}\n`;
}
