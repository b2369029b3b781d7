// @ts-check
/**
 * What is wrong with where the site is said to stand, in words; undefined if nothing is.
 *
 * @param {string | undefined} site SITE_URL
 * @param {string | undefined} base BASE_PATH
 */
export function misplaced(site, base) {
  const example = 'SITE_URL=https://news.example.org npm run release';
  if (site === undefined || site === '')
    return `SITE_URL is not set: cards, links and the sitemap need the address of the published site. For example:\n  ${example}`;
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
    return `SITE_URL is "${site}": expected an address such as https://news.example.org. For example:\n  ${example}`;
  const { pathname, hostname } = new URL(site);
  if (pathname !== '/')
    return `SITE_URL is "${site}": expected no path; the path under which the site is served is BASE_PATH. For example:\n  SITE_URL=${new URL(site).origin} BASE_PATH=${pathname.replace(/\/$/, '')} npm run release`;
  if (/(^|\.)(example|invalid|test|localhost)$|^127\.|^\[::1\]$/.test(hostname))
    return `SITE_URL is "${site}": expected the address of the published site; nobody can reach "${hostname}".`;
  if (base !== undefined && base !== '' && !base.startsWith('/'))
    return `BASE_PATH is "${base}": expected a path that begins with a slash, such as /short-fuse`;
  return undefined;
}
