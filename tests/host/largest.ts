import { bytes, files } from '../pages/site.ts';

/**
 * The largest of the built files whose path begins and ends so: the one most worth packing.
 *
 * @throws Error if there is none
 */
export function largest(start: string, end: string): string {
  const [found] = files
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .toSorted((a, b) => bytes(b).length - bytes(a).length);
  if (found === undefined) throw new Error(`the build has no ${start}…${end}`);
  return found;
}
