import { bytes, files, filesIn, further } from '../pages/site.ts';

/**
 * The largest of the built files whose path begins and ends so: the one most worth packing.
 *
 * @throws Error if there is none
 */
export function largest(start: string, end: string): string {
  const all = [...files, ...further.flatMap((language) => filesIn(language).map((file) => `${language}/${file}`))];
  const [found] = all
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .toSorted((a, b) => bytes(b).length - bytes(a).length);
  if (found === undefined) throw new Error(`the build has no ${start}…${end}`);
  return found;
}
