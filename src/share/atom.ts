import { markupText } from '../edition/markup-text.ts';
import { momentOf } from '../ledger/day.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** Names it for ever, whatever its words or address become. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** `2025-03-24` */
  readonly day: string;
  readonly summary: string;
  /** A picture’s address, and what it is in words. */
  readonly picture?: { readonly address: string; readonly alt: string };
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

function entryXml({ id, title, address, day, summary, picture }: FeedEntry): string {
  const shown = picture && `<p><img src="${markupText(picture.address)}" alt="${markupText(picture.alt)}"></p>`;
  const html = `${shown ?? ''}<p>${markupText(summary)}</p>`;
  return [
    '<entry>',
    `<id>${markupText(id)}</id>`,
    `<title>${markupText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${markupText(address)}"/>`,
    `<updated>${momentOf(day)}</updated>`,
    `<published>${momentOf(day)}</published>`,
    `<summary>${markupText(summary)}</summary>`,
    `<content type="html">${markupText(html)}</content>`,
    '</entry>',
  ].join('\n');
}

/** A feed as RFC 4287 has it. */
export const atom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${markupText(feed.language)}">`,
    `<id>${markupText(feed.id)}</id>`,
    `<title>${markupText(feed.title)}</title>`,
    `<subtitle>${markupText(feed.subtitle)}</subtitle>`,
    `<link rel="alternate" type="text/html" href="${markupText(feed.page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${markupText(feed.self)}"/>`,
    `<updated>${momentOf(
      feed.entries
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '1970-01-01',
    )}</updated>`,
    `<author><name>${markupText(feed.author)}</name></author>`,
    `<rights>${markupText(feed.licence)}</rights>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
