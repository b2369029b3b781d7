// Every media query that asks for a size, written once: sheets use one by its name, `@media (--wide)`, scripts and
// pictures' sources by its constant. A width in em grows with the reader's own letters.

/** From here a stage may stand beside its text, and the fuse runs down the margin. */
export const WIDE = '(min-width: 64em)';
/** From here the column for drawings has room for a desk's, whose smallest text is 12 px: px. */
const DESK = 1200;

const BESIDE = `screen and ${WIDE}, screen and (min-width: 40em) and (orientation: landscape) and (max-height: 620px)`;
const DESK_STAGE = `screen and (min-width: ${DESK}px) and ${WIDE} and (min-height: 600px)`;
/** The last width below `WIDE`, in letters of 16 px: a stage there is measured, as its drawing is, in px. */
const TABLET = 'screen and (min-width: 700px) and (max-width: 1023px) and (min-height: calc(480px + 22em))';

/**
 * Where a stage shows the desk's drawings; elsewhere, the phone's. A desk, where it stands beside the steps, or a
 * tablet held upright, where it stands above them and is so high that the desk's smallest text is 12 px there, whatever
 * the size of letters.
 */
export const DESK_DRAWING = `${DESK_STAGE}, ${TABLET}`;
/** Where the stage of a peak shows its spread, from edge to edge: a desk so high that its smallest text is 12 px. */
export const SPREAD_DRAWING = `screen and (min-width: ${DESK}px) and ${WIDE} and (min-height: 670px)`;
/** The desk's drawing in an embed, which is as wide as the column it stands in. */
export const DESK_EMBED = 'screen and (min-width: 620px)';

/** All of them, by the names that sheets know them by. */
export const MEDIA = {
  /** Larger letters, the fuse down the margin, two columns on the cover. */
  wide: WIDE,
  /** Room for a margin column beside the text of a page. */
  columns: '(min-width: 50em)',
  /** Letters set twice as large on a phone. */
  'huge-letters': '(max-width: 16em)',
  /** The pages' names on one line that may be swiped. */
  narrow: 'screen and (max-width: 44rem) and (min-width: 16.01em)',
  /** The stage beside the steps: on wide screens and on phones laid on their side. */
  beside: BESIDE,
  /** A stage at all: beside the steps, or above them where its drawing leaves room for six lines and the bar. */
  staged: `screen and (min-height: calc(414px + 13.2em)), ${BESIDE}`,
  /** Beside the steps, and wide enough for a desk's drawing. */
  desk: DESK_STAGE,
  /** The whole window, for a peak. */
  spread: SPREAD_DRAWING,
  /** Above the steps, and high enough for a desk's drawing, whatever the size of letters. */
  tablet: TABLET,
  'desk-drawing': DESK_DRAWING,
  /** Beside the steps, with a phone's drawing. */
  'phone-beside': `screen and ${WIDE} and (max-width: ${DESK - 1}px)`,
  /** All controls of an exhibit in one view, beside its drawing. */
  'controls-in-view': `screen and (min-width: 1280px) and ${WIDE} and (min-height: 700px)`,
  'desk-embed': DESK_EMBED,
} as const;
