import type { APIRoute } from 'astro';
import { absolute } from '../address/absolute.ts';
import { site } from '../address/site.ts';
import { placeOfCorrection } from '../edition/correction-places.ts';
import { edition } from '../edition/edition.ts';
import { LICENCE } from '../edition/licence.ts';
import { fill } from '../edition/phrase.ts';
import { formatDate } from '../ledger/format.ts';
import { atom, type FeedEntry } from '../share/atom.ts';
import { storyCardPath } from '../share/story-card.ts';

/** The story's publication, when it was last brought up to date, and every correction: for feed readers. */
export const GET: APIRoute = () => {
  const current = edition(site());
  const { story, corrections, ui, formats } = current;
  const at = (path: string): string => absolute(site(), path);
  // As RFC 4151 has it: the host, and a day on which it was this story's. A language has names of its own: readers of
  // feeds take entries of one name for one entry, and show either.
  const further = story.languages[0]?.id === story.language ? '' : `${story.language}/`;
  const tag = (name: string): string =>
    `tag:${site()?.host ?? 'short-fuse.example'},${story.published}:${further}${name}`;
  const title = `${story.title}${formats.marks.titled}${story.subtitle}`;
  const picture = { address: at(storyCardPath('story', 'link')), alt: title };
  const whole = { title, address: at(''), summary: story.standfirst, picture };
  const versions: FeedEntry[] = [
    { ...whole, id: tag('published'), day: story.published },
    ...(story.updated > story.published
      ? [
          {
            ...whole,
            id: tag(`updated/${story.updated}`),
            title: fill(ui.feed.updated, { story: story.title, day: formatDate(story.updated, formats) }),
            day: story.updated,
          },
        ]
      : []),
  ];
  const put = corrections.map((correction, i): FeedEntry => {
    const { date, where, was, is, figure, frame, chapter } = correction;
    return {
      // The newest stands first in the list and the oldest is number one: a new one changes no other's number.
      id: tag(`correction/${date}/${corrections.length - i}/${figure ?? frame ?? chapter ?? 'text'}`),
      title: fill(ui.feed.correction, { where }),
      address: at(placeOfCorrection(correction, current) ?? 'about/#corrections'),
      day: date,
      summary: fill(ui.corrections.shouldRead, { where, was, is }),
    };
  });
  const feed = atom({
    id: tag('feed'),
    title: story.title,
    subtitle: story.subtitle,
    author: story.byline,
    language: story.tag,
    page: at(''),
    self: at('feed.xml'),
    licence: LICENCE.name,
    entries: [...versions, ...put].sort((a, b) => b.day.localeCompare(a.day)),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
