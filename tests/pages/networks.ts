import { attributes, meta, unescape } from './site.ts';

/** What a network shows of a link. */
export interface Preview {
  readonly title: string | undefined;
  readonly description?: string | undefined;
  /** Absolute address of the picture; undefined if the network shows none. */
  readonly image: string | undefined;
  readonly alt?: string | undefined;
  /** What the network takes for the page's address; one that keeps the address that was shared gives undefined. */
  readonly address?: string | undefined;
}

/** A page as a network's robot receives it, and what it may ask of the picture. */
export interface Fetched {
  readonly html: string;
  readonly address: string;
  readonly picture: (address: string) => { readonly width: number; readonly height: number; readonly bytes: number };
}

const one = (html: string, name: string): string | undefined => {
  const [first, ...others] = meta(html, name);
  return others.length === 0 ? first : undefined;
};
const canonical = (html: string): string | undefined =>
  unescape(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '') || undefined;
const titleOf = (html: string): string | undefined =>
  unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '') || undefined;
const size = (text: string | undefined): number => Buffer.byteLength(text ?? '');

/**
 * Follows og:url. Shows a picture at the first share only if its width and height are given, and large from 600 by 315.
 */
function facebook({ html, picture }: Fetched): Preview {
  const image = one(html, 'og:image');
  const stated = [Number(one(html, 'og:image:width')), Number(one(html, 'og:image:height'))] as const;
  const real = image === undefined ? undefined : picture(image);
  const large =
    real && real.width === stated[0] && real.height === stated[1] && real.width >= 600 && real.height >= 315;
  return {
    title: one(html, 'og:title'),
    description: one(html, 'og:description'),
    image: large && real.bytes <= 8_000_000 ? image : undefined,
    alt: one(html, 'og:image:alt'),
    address: one(html, 'og:url'),
  };
}

/** Takes its own tags before og:*, and a large picture only on demand. */
function x({ html, picture }: Fetched): Preview {
  const image = one(html, 'twitter:image') ?? one(html, 'og:image');
  const large = one(html, 'twitter:card') === 'summary_large_image' && image !== undefined;
  const alt = one(html, 'twitter:image:alt');
  return {
    title: (one(html, 'twitter:title') ?? one(html, 'og:title'))?.slice(0, 70),
    description: (one(html, 'twitter:description') ?? one(html, 'og:description'))?.slice(0, 200),
    image:
      large && /\.(png|jpe?g|webp|gif)$/.test(new URL(image).pathname) && picture(image).bytes < 5_000_000
        ? image
        : undefined,
    alt: alt !== undefined && alt.length <= 420 ? alt : undefined,
  };
}

/** Knows og:* alone, and neither WebP nor SVG. */
function linkedin({ html, picture }: Fetched): Preview {
  const image = one(html, 'og:image');
  const shown = image !== undefined && /\.(png|jpe?g)$/.test(new URL(image).pathname) && picture(image).width >= 200;
  return { title: one(html, 'og:title'), description: one(html, 'og:description'), image: shown ? image : undefined };
}

/** Reads the first 32 kB. */
function slack({ html }: Fetched): Preview {
  const begun = Buffer.from(html).subarray(0, 32_768).toString();
  return {
    title: one(begun, 'og:title'),
    description: one(begun, 'og:description'),
    image: one(begun, 'twitter:card') === 'summary_large_image' ? one(begun, 'og:image') : undefined,
    alt: one(begun, 'twitter:image:alt'),
  };
}

/** Counts bytes. Two pictures make a gallery; a name or text alternative that is too long, no preview at all. */
function discord({ html }: Fetched): Preview {
  if (size(one(html, 'og:site_name')) > 256 || size(one(html, 'og:image:alt')) > 4096)
    return { title: undefined, image: undefined };
  const cut = (text: string | undefined, most: number) =>
    text === undefined ? undefined : Buffer.from(text).subarray(0, most).toString();
  return {
    title: cut(one(html, 'og:title'), 70),
    description: cut(one(html, 'og:description'), 350),
    image: one(html, 'twitter:card') === 'summary_large_image' ? one(html, 'og:image') : undefined,
    alt: one(html, 'og:image:alt'),
  };
}

/** Takes the headline of an article's JSON-LD before og:title, and keeps one preview for each canonical address. */
function mastodon({ html, address }: Fetched): Preview {
  const article = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
    .map((match) => JSON.parse(match[1] ?? ''))
    .find((data) => ['NewsArticle', 'WebPage'].includes(data['@type']));
  const own = canonical(html) ?? one(html, 'og:url');
  const sameHost = own !== undefined && new URL(own).host === new URL(address).host;
  return {
    title: article?.headline ?? one(html, 'og:title') ?? titleOf(html),
    description: article?.description ?? one(html, 'og:description'),
    image: one(html, 'og:image'),
    alt: one(html, 'og:image:alt'),
    address: sameHost ? own : address,
  };
}

/** Takes an address that ends like a file of a picture or film for one. Its server keeps pictures of up to 1 MB. */
function bluesky({ html, address, picture }: Fetched): Preview {
  if (/\.(png|jpe?g|gif|webp|svg|mp4|webm|mov|mp3|pdf)$/i.test(new URL(address).pathname))
    return { title: undefined, image: undefined };
  const image = one(html, 'og:image');
  return {
    title: one(html, 'og:title') ?? titleOf(html),
    description: one(html, 'og:description'),
    image: image !== undefined && picture(image).bytes <= 1_000_000 ? image : undefined,
  };
}

/** Drops pictures over 300 kB, or under 300 by 200, without a word. */
function whatsapp({ html, picture }: Fetched): Preview {
  const image = one(html, 'og:image');
  const real = image === undefined ? undefined : picture(image);
  const shown = real && real.bytes <= 300_000 && real.width >= 300 && real.height >= 200;
  return { title: one(html, 'og:title'), description: one(html, 'og:description'), image: shown ? image : undefined };
}

/** Without its own script: the page's title, and the first picture in the body that is over 300 by 300. */
function wechat({ html, address, picture }: Fetched): Preview {
  const body = html.slice(html.indexOf('<body'));
  const image = attributes(body, 'img', 'src')
    .map((src) => new URL(src, address).href)
    .find((src) => {
      const { width, height } = picture(src);
      return width > 300 && height > 300;
    });
  return { title: titleOf(html), image };
}

export const NETWORKS = { facebook, x, linkedin, slack, discord, mastodon, bluesky, whatsapp, wechat } as const;
