import { markupText } from '../edition/markup-text.ts';

/** The width for which an embed's height is given: the column of most articles, CSS px. */
export const EMBED_WIDTH = 600;
/** How high an embed stands in such a column, CSS px: right before any script has run, and for good where none does. */
export const EMBED_HEIGHT = 603;
/**
 * From there on an embed grows with its column: nine tenths of its width for the drawing, and a line below it. A ratio
 * cannot say that to the pixel; this one is never too low, and a dozen px too high at most, in columns up to 800 px.
 * Below a desk's drawing controls take a line besides, which is not counted.
 */
const RATIO = '31/30';
const STYLE = `border:0;width:100%;height:auto;min-height:${EMBED_HEIGHT}px;aspect-ratio:${RATIO}`;

/**
 * The loader that lets an embed's height follow its content. Its name carries no hash: it stands in pages that nobody
 * will edit again.
 */
export const LOADER = 'embed.js';

/**
 * The code that shows a frame in another site's page. It works without the script too: then the height is the one
 * written here.
 *
 * @param address of the embed, in full
 * @param title what the embed is called by assistive technology
 * @param language the title's, as a tag: `zh-Hans`
 * @param loader address of the loader, in full
 */
export const embedCode = (address: string, title: string, language: string, loader: string): string =>
  `<iframe src="${markupText(address)}" title="${markupText(title)}" lang="${language}" width="100%" height="${EMBED_HEIGHT}" loading="lazy" style="${STYLE}"></iframe><script async src="${markupText(loader)}"></script>`;

/** As wide as a newsletter's column, for mail programs that know no style; elsewhere as wide as its column. */
const PICTURE_SIZE = 'width="600" height="315" style="width:100%;max-width:1200px;height:auto"';

/**
 * The code that shows a frame's picture where no frame and no script may stand: in mail, in newsletters, in many
 * editors. Its words are in their own language, and run their own way, whatever those of the page around them are.
 */
export const figureCode = (page: string, picture: string, alt: string, caption: string, language: string): string =>
  `<figure lang="${language}" dir="auto"><a href="${markupText(page)}"><img src="${markupText(picture)}" ${PICTURE_SIZE} alt="${markupText(alt)}"></a><figcaption>${markupText(caption)}</figcaption></figure>`;
