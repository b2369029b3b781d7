import { zipSync, type Zippable } from 'fflate';
import { absolute } from '../address/absolute.ts';
import { momentOf } from '../ledger/day.ts';
import { formatDate } from '../ledger/format.ts';
import type { Edition, ExhibitEdition } from '../edition/edition.ts';
import { LICENCE } from '../edition/licence.ts';
import { fill } from '../edition/phrase.ts';
import { bracketed, sentence } from '../ledger/sentences.ts';
import { overBuilds } from '../edition/last-build.ts';
import { markupText } from '../edition/markup-text.ts';
import { sceneOf } from '../edition/scenes.ts';
import type { Scene } from '../scene/scene.ts';
import { cached, nameOf } from './cache.ts';
import { notesBody, tablesBody, wordsBody } from './epub-back.ts';
import * as files from './epub-files.ts';
import { BookText } from './epub-text.ts';
import { paintGrey } from './painters.ts';
import { once, svgInTheme, TOOLS } from './picture.ts';
import { storyScene } from './story-card.ts';

/** Pixels: the width of a fine six-inch screen. */
const WIDTH = 1080;
/** Raised when the same drawing comes to be painted differently. */
const RECIPE = 6;
/** Pictures painted at a time. */
const AT_ONCE = 4;

/** A page of the book. */
interface Page {
  readonly file: string;
  readonly title: string;
  readonly html: string;
}

/** A drawing as a grey picture. */
async function greyPng(scene: Scene): Promise<Buffer> {
  const svg = once(() => svgInTheme(scene, 'light'));
  const kept = overBuilds(['book', RECIPE, TOOLS, scene], () => nameOf(`epub${RECIPE}${TOOLS}${svg()}`));
  return cached(kept, 'png', () => paintGrey({ svg: svg(), width: WIDTH }));
}

/** Every told frame's picture, by its file. */
async function picturesOf(exhibits: readonly ExhibitEdition[], { book }: Edition): Promise<Map<string, Buffer>> {
  const wanted = exhibits.flatMap((edited) =>
    [...edited.told].map((frame) => ({
      file: files.pictureFile(edited.exhibit.id, frame),
      scene: sceneOf(edited, frame, 'phone', book),
    })),
  );
  const pictures = new Map<string, Buffer>();
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    await Promise.all(
      wanted.slice(at, at + AT_ONCE).map(async ({ file, scene }) => pictures.set(file, await greyPng(scene))),
    );
  return new Map(wanted.flatMap(({ file }) => [[file, pictures.get(file) ?? Buffer.alloc(0)] as const]));
}

function pagesOf(edition: Edition, exhibits: readonly ExhibitEdition[], site: URL | undefined): readonly Page[] {
  const { story, chapters, ui, formats } = edition;
  const text = new BookText(edition, site);
  const page = (file: string, title: string, body: string, type?: string): Page => ({
    file,
    title,
    html: files.bookPage(story.tag, title, body, type),
  });
  const front = [
    `<h1 epub:type="title">${markupText(story.title)}</h1>`,
    `<p class="opening">${markupText(story.subtitle)}</p>`,
    `<p>${markupText(story.standfirst)}</p>`,
    `<p>${markupText(
      fill(ui.cover.dates, {
        byline: story.byline,
        published: formatDate(story.published, formats),
        updated: formatDate(story.updated, formats),
      }),
    )}</p>`,
    `<p>${markupText(fill(ui.article.retells, { story: story.title }))}</p>`,
    `<p><a href="${markupText(absolute(site, ''))}">${markupText(absolute(site, ''))}</a>${formats.marks.stop}${markupText(sentence(`${LICENCE.words}${bracketed(LICENCE.name, formats)}`, formats))}</p>`,
  ].join('\n');
  const chapterPages = chapters.map(({ id, kicker, title, opening }) =>
    page(
      files.chapterPage(id),
      `${kicker}${formats.marks.titled}${title}`,
      [
        `<section epub:type="chapter">`,
        `<p class="kicker">${markupText(kicker)}</p>`,
        `<h1>${markupText(title)}</h1>`,
        `<p class="opening">${markupText(opening)}</p>`,
        text.chapter(id),
        '</section>',
      ].join('\n'),
    ),
  );
  const tables = exhibits.map((edited) =>
    page(
      files.tablesFile(edited.exhibit.id),
      fill(ui.book.tablesOf, { exhibit: edited.number }),
      tablesBody(edited, edition),
      'backmatter',
    ),
  );
  return [
    page('front.xhtml', story.title, front, 'frontmatter'),
    ...chapterPages,
    page(files.WORDS, ui.page.glossary, wordsBody(edition), 'backmatter'),
    ...tables,
    page(files.NOTES, ui.book.notes, notesBody(text.figures, edition), 'backmatter'),
  ];
}

function contents(pages: readonly Page[], { story, ui }: Edition): string {
  const entries = pages.map(({ file, title }) => `<li><a href="${file}">${markupText(title)}</a></li>`);
  const body = `<nav epub:type="toc" id="toc"><h1>${markupText(ui.book.contents)}</h1><ol>\n${entries.join('\n')}\n</ol></nav>`;
  return files.bookPage(story.tag, ui.book.contents, body, 'frontmatter');
}

const metas = (entries: readonly (readonly [property: string, value: string])[]): string[] =>
  entries.map(([property, value]) => `<meta property="${property}">${markupText(value)}</meta>`);

function packageFile(
  pages: readonly Page[],
  pictures: Iterable<string>,
  { story, ui, formats }: Edition,
  site: URL | undefined,
): string {
  const address = absolute(site, '');
  const item = (id: string, href: string, type: string, properties = ''): string =>
    `<item id="${id}" href="${href}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  const xhtml = 'application/xhtml+xml';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${story.tag}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${markupText(address)}</dc:identifier>`,
    `<dc:title>${markupText(`${story.title}${formats.marks.titled}${story.subtitle}`)}</dc:title>`,
    `<dc:creator>${markupText(story.byline)}</dc:creator>`,
    `<dc:language>${story.tag}</dc:language>`,
    `<dc:date>${story.published}</dc:date>`,
    `<dc:description>${markupText(story.standfirst)}</dc:description>`,
    `<dc:rights>${markupText(`${LICENCE.words}, ${LICENCE.address}`)}</dc:rights>`,
    `<dc:source>${markupText(address)}</dc:source>`,
    ...metas([
      ['dcterms:modified', momentOf(story.updated)],
      ['schema:accessMode', 'textual'],
      ['schema:accessMode', 'visual'],
      ['schema:accessModeSufficient', 'textual'],
      ['schema:accessibilityFeature', 'alternativeText'],
      ['schema:accessibilityFeature', 'tableOfContents'],
      ['schema:accessibilityFeature', 'structuralNavigation'],
      ['schema:accessibilityHazard', 'none'],
      ['schema:accessibilitySummary', ui.book.accessible],
    ]),
    '</metadata>',
    '<manifest>',
    item('nav', files.CONTENTS, xhtml, 'nav'),
    item('cover', files.COVER, xhtml),
    item('cover-picture', files.COVER_PICTURE, 'image/png', 'cover-image'),
    item('style', files.STYLE, 'text/css'),
    ...pages.map(({ file }, i) => item(`page-${i}`, file, xhtml)),
    ...[...pictures].map((file, i) => item(`picture-${i}`, file, 'image/png')),
    '</manifest>',
    '<spine>',
    '<itemref idref="cover"/>',
    ...pages.slice(0, 1).map((_, i) => `<itemref idref="page-${i}"/>`),
    '<itemref idref="nav"/>',
    ...pages.slice(1).map((_, i) => `<itemref idref="page-${i + 1}"/>`),
    '</spine>',
    '</package>',
    '',
  ].join('\n');
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The story as an EPUB 3 book: the same chapters, pictures, tables and checks, the ledger as its notes. */
export async function epubFile(edition: Edition, site: URL | undefined): Promise<Uint8Array> {
  const { story, ui, formats } = edition;
  const exhibits = edition.exhibits.filter(({ told }) => told.size > 0);
  const pages = pagesOf(edition, exhibits, site);
  const pictures = await picturesOf(exhibits, edition);
  const cover = `<p class="cover"><img src="${files.COVER_PICTURE}" alt="${markupText(`${story.title}${formats.marks.titled}${story.subtitle}`)}"/></p>`;
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  // Pictures are packed already; the first entry has to be readable as it is.
  const asIs = { level: 0 } as const;
  const entries: Zippable = {
    mimetype: [utf8('application/epub+zip'), asIs],
    'META-INF/container.xml': utf8(CONTAINER),
    'book/package.opf': utf8(packageFile(pages, pictures.keys(), edition, site)),
    [`book/${files.CONTENTS}`]: utf8(contents(pages, edition)),
    [`book/${files.COVER}`]: utf8(files.bookPage(story.tag, ui.book.cover, cover, 'cover')),
    [`book/${files.COVER_PICTURE}`]: [await greyPng(storyScene(edition, 'story', 'feed')), asIs],
    [`book/${files.STYLE}`]: utf8(files.BOOK_STYLE),
    ...Object.fromEntries(pages.map(({ file, html }) => [`book/${file}`, utf8(html)])),
    ...Object.fromEntries([...pictures].map(([file, png]) => [`book/${file}`, [png, asIs] as const])),
  };
  const [year = 0, month = 1, day = 1] = story.updated.split('-').map(Number);
  // The day as a clock on the wall has it, which is what the archive keeps: the same in every time zone.
  return zipSync(entries, { mtime: new Date(year, month - 1, day) });
}
