import { href } from './href.ts';

/**
 * The whole address of a path within the site; without a known site, its path. For machines that read a page elsewhere.
 */
export const absolute = (site: URL | undefined, path: string): string =>
  site ? new URL(href(path), site).href : href(path);
