import { formatDate } from '../ledger/format.ts';
import { absolute } from '../address/absolute.ts';
import { wordsOf, type Edition, type ExhibitEdition } from '../edition/edition.ts';
import { href } from '../address/href.ts';
import { fill } from '../edition/phrase.ts';
import { sentence } from '../ledger/sentences.ts';
import { LICENCE } from '../edition/licence.ts';
import {
  cardPath,
  cardVersion,
  embedPath,
  oembedPath,
  animatedPath,
  filmPath,
  scenesPath,
  type Film,
} from '../address/paths.ts';
import { CARD_SHAPES, type CardShape } from '../scene/cards.ts';
import { filmsOf } from './films.ts';
import { framePath, resultPath, tellingPath } from '../edition/page-paths.ts';
import { frameOf } from '../exhibits/exhibit.ts';
import { examplesOf } from './examples.ts';
import { rightsOf } from './picture-words.ts';
import { embedCode, figureCode, LOADER } from '../share/embed-code.ts';

/** What a frame that the reader sets needs, so that what leaves the page is the reader's own. */
export interface Results {
  /** `your-fuse/yours` */
  readonly frame: string;
  /** Where results have pages, and the names of those there are. */
  readonly at: string;
  readonly outcomes: readonly string[];
  /** The frame's place in the story, with its settings. */
  readonly story: string;
  /** Path of the words and figures that its picture is drawn from. */
  readonly scenes: string;
  /** What its picture says of who made it, and on what terms it may be used. */
  readonly author: string;
  readonly rights: string;
}

/** What leaves the site with a frame. */
export interface Shared {
  readonly title: string;
  /** Of the frame's page, in full. */
  readonly address: string;
  /** Of its oEmbed answer, in full. */
  readonly oembed: string;
  /** Of the card for links, in full and with its version. */
  readonly thumbnail: string;
  readonly embed: string;
  readonly figure: string;
  readonly cite: string;
  /** What a downloaded file is called, without its ending. */
  readonly file: string;
  /** Paths within the site; of the cards by shape. */
  readonly cards: Readonly<Record<CardShape, string>>;
  readonly svg: string;
  /** The same with its words as words. */
  readonly svgWords: string;
  readonly csv: string;
  readonly json: string;
  /** The exhibit's frames played through. */
  readonly played: string;
  /** What that file is called. */
  readonly animatedFile: string;
  /** The same as films, where the build has any. */
  readonly films: readonly { readonly film: Film; readonly at: string; readonly file: string }[];
  /** For a frame that the reader sets. */
  readonly results?: Results | undefined;
}

/** What leaves the site with a frame: its files, and what others paste. */
export function sharedOf(
  { story, book, ui }: Edition,
  edited: ExhibitEdition,
  frame: string,
  site: URL | undefined,
): Shared {
  const words = wordsOf(edited, frame);
  const page = framePath(edited, frame);
  const address = absolute(site, page);
  const title = `${words.title}${words.formats.marks.titled}${words.headline}`;
  const card = (shape: CardShape): string => cardPath(edited, frame, shape);
  return {
    title,
    address,
    oembed: absolute(site, oembedPath(edited, frame)),
    thumbnail: absolute(site, cardVersion(edited, book, frame, 'link')),
    embed: embedCode(absolute(site, embedPath(edited, frame)), title, story.tag, absolute(site, LOADER)),
    figure: figureCode(
      address,
      absolute(site, card('link')),
      words.alt,
      fill(ui.share.caption, {
        headline: sentence(words.headline, book.formats),
        source: words.source,
        story: story.title,
        day: formatDate(story.updated, book.formats),
      }),
      story.tag,
    ),
    cite: fill(ui.share.citation, {
      byline: story.byline,
      title,
      story: story.title,
      day: formatDate(story.updated, book.formats),
      address,
      licence: LICENCE.name,
    }),
    file: `short-fuse-${edited.exhibit.id}-${frame}`,
    cards: Object.fromEntries(CARD_SHAPES.map((shape) => [shape, href(card(shape))])) as Record<CardShape, string>,
    svg: href(`${page}figure.svg`),
    svgWords: href(`${page}figure-words.svg`),
    csv: href(`${page}data.csv`),
    json: href(`${page}data.json`),
    played: href(animatedPath(edited)),
    animatedFile: `short-fuse-${edited.exhibit.id}.webp`,
    films: filmsOf(edited).map((film) => ({
      film,
      at: href(filmPath(edited, film)),
      file: `short-fuse-${edited.exhibit.id}-${film}.mp4`,
    })),
    results: frameOf(edited.exhibit, frame)?.controls && {
      frame: `${edited.exhibit.id}/${frame}`,
      at: absolute(site, resultPath(edited, ':outcome')),
      outcomes: [...examplesOf(edited, book).keys()],
      story: absolute(site, `?:settings${tellingPath(edited, frame)}`),
      scenes: href(scenesPath(edited, book, 'phone')),
      author: story.byline,
      rights: rightsOf(story),
    },
  };
}
