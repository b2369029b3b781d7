import { nearest } from '../ledger/nearest.ts';
import { decoded } from './decoded.ts';

/** An exhibit that exists, and its frames. */
export interface Known {
  readonly exhibit: string;
  readonly frames: readonly string[];
}

/**
 * What somebody who came to an address without a page may have meant: an exhibit, and one of its frames if one is near.
 */
export interface Meant {
  readonly exhibit: string;
  readonly frame?: string;
}

/**
 * The longest part of an address that is looked at: none that exists is near it, and comparing takes time by length.
 */
const LONGEST = 60;

/**
 * A name's letters and figures alone: what is left of an address however it was cut out of a sentence, and the same of
 * the right one.
 */
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** An address that was encoded again by a service it went through: `%252F` is a slash. */
const decodedTwice = (address: string): string => decoded(decoded(address));

/**
 * The name that an address says with something about it that is none of its letters: a bracket or a full stop of the
 * sentence around, capitals, slashes too many or too few, a page's file name, what a service has added behind `?` or
 * `&`.
 *
 * @param address a path below the site's own, or what stands behind `#`
 * @param names those that exist: `exhibits/the-bill/both-loans/`; `''`, the site's own root, is named by signs alone
 */
export function namedBy(address: string, names: Iterable<string>): string | undefined {
  const [name = ''] = decodedTwice(address).split(/[?&#]|:~:/, 1);
  const said = name.replace(/(^|\/)index\.html?\b/i, '');
  const asked = bare(said);
  // Of a name in other letters nothing is left, and it names no place all the same.
  if (asked === '' && /[\p{L}\p{N}]/u.test(said)) return undefined;
  for (const each of names) if (bare(each) === asked && (asked !== '' || each === '')) return each;
  return undefined;
}

/** A name itself, where a part of an address is one; else the nearest, if one is near. */
const meantBy = (part: string, names: readonly string[]): string | undefined =>
  names.includes(part) ? part : nearest(part, names);

/**
 * The exhibit, and frame, nearest to an address. The parts of the address that name nothing, such as the path the site
 * is served under, are passed over. What is returned is always a name that exists, never a piece of the address.
 *
 * @param path of the address, with or without the site's own: `/exhibits/two-custmers/redacted/`
 */
export function suggestedAddress(path: string, known: readonly Known[]): Meant | undefined {
  const parts = path
    .split('/')
    .map(decoded)
    .filter((part) => part !== '' && part.length <= LONGEST);
  const from = parts.lastIndexOf('exhibits') + 1;
  for (const [i, part] of parts.entries()) {
    if (i < from) continue;
    const exhibit = meantBy(
      part,
      known.map((each) => each.exhibit),
    );
    if (exhibit === undefined) continue;
    const frames = known.find((each) => each.exhibit === exhibit)?.frames ?? [];
    const frame = parts[i + 1] === undefined ? undefined : meantBy(parts[i + 1] ?? '', frames);
    return frame === undefined ? { exhibit } : { exhibit, frame };
  }
  return undefined;
}
