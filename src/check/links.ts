import type { Parent } from 'unist';
import { didYouMean } from '../ledger/nearest.ts';
import { isDetour } from '../ledger/schema.ts';
import { OPENS, WITHIN_SENTENCES } from './elements.ts';
import type { Report } from './report.ts';
import { isElement, startOf, walk } from '../edition/mdx.ts';

/** A link or picture in running text. */
export interface Link {
  readonly to: string;
  readonly offset: number;
  readonly report: Report;
  /** Address of the page it stands on, from the site's root: empty for the story, `about/` for a page. */
  readonly from: string;
  /** Whether it is shown, and not followed. */
  readonly picture: boolean;
}

/** What the site will have. */
export interface Addresses {
  /** Anchors by page: the story's page is the empty one. A page whose anchors are not known has none. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether there is such a page or file; paths from the site's root. */
  has(path: string): boolean;
  /** Pages by their plain addresses, for the nearest right one. */
  readonly pages: readonly string[];
}

/** Links and pictures of a text; a picture must say what it shows. */
export function linksOf(tree: Parent, from: string, report: Report): readonly Link[] {
  const links: Link[] = [];
  walk(tree, (node, ancestors) => {
    const within = (names: readonly string[]) =>
      ancestors.some((each) => isElement(each) && names.includes(each.name ?? ''));
    if (isElement(node) && OPENS.includes(node.name ?? '') && ancestors.some(({ type }) => type === 'link'))
      report.error(startOf(node), `<${node.name ?? ''}> in the words of a link: expected it beside the link`);
    if (node.type === 'link' && within(WITHIN_SENTENCES))
      report.error(startOf(node), 'a link in words that open when pressed: expected it beside them');
    if (!['link', 'image', 'definition'].includes(node.type) || !('url' in node) || typeof node.url !== 'string')
      return;
    const offset = startOf(node);
    if (node.type === 'image' && !('alt' in node && typeof node.alt === 'string' && node.alt.trim() !== ''))
      report.mark(offset, 'a picture without alternative text: expected ![what it shows](...)');
    if (node.type === 'link' && 'children' in node && Array.isArray(node.children) && node.children.length === 0)
      report.mark(offset, 'a link without words, which nobody sees: expected [words](address)');
    links.push({ to: node.url, offset, report, from, picture: node.type === 'image' });
  });
  return links;
}

/** Whether a host may be known to everybody: its name has an ending, and none of those kept for one's own. */
const isPublic = (host: string): boolean =>
  /\.[a-z][a-z0-9-]*$/i.test(host) && !/\.(?:local|localhost|internal|test|invalid)$/i.test(host);

const ORIGIN = 'https://site.invalid/';

/** Checks one link against what the site will have. Addresses of other sites are only looked at for their form. */
export function checkLink({ to, offset, report, from, picture }: Link, addresses: Addresses): void {
  const dead = (message: string) => report.mark(offset, `the link "${to}" leads nowhere: ${message}`);
  if (/^(?:https?|mailto):/.test(to)) {
    // With one stroke it would be an address below the page that it stands on.
    if (!URL.canParse(to) || /^https?:(?!\/\/[^/])/.test(to)) dead('expected an address like https://example.org/page');
    else if (to.startsWith('http') && !isPublic(new URL(to).hostname))
      dead('only this machine, or this network, knows that address: expected a public one');
    else if (isDetour(to))
      report.mark(
        offset,
        `the link "${to}" goes by way of another site, which counts who follows it: expected the address it leads to`,
      );
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(to)) return dead('expected https:, or an address within the story');
  if (to.startsWith('/'))
    return dead(`the story may be served below a path, so expected it without the first /, like "${to.slice(1)}"`);
  if (to === '') return dead('it is empty');
  // A browser stops at the root of a site; below a path, the same address would leave the story.
  if (!new URL(to, `${ORIGIN}path/${from}`).pathname.startsWith('/path/'))
    return dead('it climbs above the story, which may be served below a path: expected fewer ../');
  const { pathname, hash } = new URL(to, `${ORIGIN}${from}`);
  const path = decoded(pathname.slice(1));
  const anchor = decoded(hash.slice(1));
  if (/^www\.|^[\w-]+\.(?:com|org|net|gov)\b/.test(to)) return dead(`expected https:// before it, "https://${to}"`);
  if (path !== '' && !addresses.has(path)) {
    if (addresses.has(`${path}/`)) return dead(`expected a / at the end, "${path}/"`);
    if (picture)
      return dead('there is no such file in public/, where a developer puts it. A chart is an exhibit of its own');
    return dead(`there is no page "${path}"${didYouMean(path, addresses.pages)}`);
  }
  const anchors = addresses.anchors.get(path);
  if (anchor !== '' && anchors && !anchors.has(anchor))
    dead(`${path === '' ? 'the story' : `"${path}"`} has no anchor "${anchor}"${didYouMean(anchor, anchors)}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
