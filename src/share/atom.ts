/** An entry of a feed. */
export interface FeedEntry {
  /** Names it for ever, whatever its words or address become. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** `2025-03-24` */
  readonly day: string;
  readonly summary: string;
  /** Address of a picture. */
  readonly picture?: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly language: string;
  /** Addresses of the page it is of, and its own. */
  readonly page: string;
  readonly self: string;
  readonly licence: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
const moment = (day: string): string => `${day}T00:00:00Z`;

function entryXml({ id, title, address, day, summary, picture }: FeedEntry): string {
  const html = `${picture === undefined ? '' : `<p><img src="${xml(picture)}" alt=""></p>`}<p>${xml(summary)}</p>`;
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
    `<updated>${moment(day)}</updated>`,
    `<published>${moment(day)}</published>`,
    `<summary>${xml(summary)}</summary>`,
    `<content type="html">${xml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

/** A feed as RFC 4287 has it. */
export const atom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    `<id>${xml(feed.id)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<subtitle>${xml(feed.subtitle)}</subtitle>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<updated>${moment(
      feed.entries
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '1970-01-01',
    )}</updated>`,
    `<author><name>${xml(feed.author)}</name></author>`,
    `<rights>${xml(feed.licence)}</rights>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
