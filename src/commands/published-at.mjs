// @ts-check
// Where the site is said to stand: SITE_URL and BASE_PATH.
import { BlockList, isIP } from 'node:net';
import { UsageError } from './command.mjs';

/** The address of a site that is not published. */
const NOWHERE = 'https://short-fuse.example';

/** @param {string} site */
const isAddress = (site) => URL.canParse(site) && /^https?:$/.test(new URL(site).protocol);

/**
 * The address that pages name as their own. An empty one, which a variable of CI without a value gives, is none.
 *
 * @param {string | undefined} site SITE_URL
 * @throws {UsageError} for what is no address
 */
export function siteAddress(site) {
  if (site === undefined || site === '') return NOWHERE;
  if (!isAddress(site))
    throw new UsageError(
      `SITE_URL is "${site}": expected an address such as https://news.example.org, or no SITE_URL for a site that is not published`,
    );
  return site;
}

/** Addresses that lead to nothing, to the machine itself, or into a network that others have too. */
const PRIVATE = new BlockList();
for (const [network, bits] of /** @type {const} */ ([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
]))
  PRIVATE.addSubnet(network, bits, 'ipv4');
PRIVATE.addAddress('::', 'ipv6');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** @param {string} hostname as URL gives it */
function isUnreachable(hostname) {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const version = isIP(name);
  if (version !== 0) return PRIVATE.check(name, version === 4 ? 'ipv4' : 'ipv6');
  return /(^|\.)(example|invalid|test|localhost)$/.test(name);
}

/** Names between single slashes, none of which a browser takes for a step up or a question. */
const PATH = /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)*\/?$/;

/**
 * What is wrong with where the site is said to stand, in words; undefined if nothing is.
 *
 * @param {string | undefined} site SITE_URL
 * @param {string | undefined} base BASE_PATH
 */
export function misplaced(site, base = '') {
  const example = 'SITE_URL=https://news.example.org npm run release';
  if (site === undefined || site === '')
    return `SITE_URL is not set: cards, links and the sitemap need the address of the published site. For example:\n  ${example}`;
  if (!isAddress(site))
    return `SITE_URL is "${site}": expected an address such as https://news.example.org. For example:\n  ${example}`;
  const { pathname, hostname, username, password, origin } = new URL(site);
  // An empty query too.
  if (username !== '' || password !== '' || /[?#]/.test(site))
    return `SITE_URL is "${site}": expected no name, password, "?" or "#". For example:\n  SITE_URL=${origin} npm run release`;
  if (pathname !== '/')
    return `SITE_URL is "${site}": expected no path; the path under which the site is served is BASE_PATH. For example:\n  SITE_URL=${origin} BASE_PATH=${pathname.replace(/\/$/, '')} npm run release`;
  if (isUnreachable(hostname))
    return `SITE_URL is "${site}": expected the address of the published site; nobody can reach "${hostname}".`;
  if (!PATH.test(base))
    return `BASE_PATH is "${base}": expected a path that begins with a slash, such as /short-fuse, of letters, digits, "-", "_", "." and "~"`;
  return undefined;
}
