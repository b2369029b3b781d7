import { STEP_NOTES, WIDE } from './wide.ts';

// Every media query that asks for a size, written once: sheets use one by its name, `@media (--wide)`, scripts and
// pictures' sources by its constant. A width in em grows with the reader's own letters.

// Without spaces: a drawing's query stands in the page once for each picture.

/** A size in px, or as many letters: who reads in larger ones needs a larger window for the same arrangement. */
const from = (side: 'width' | 'height', px: number): string => `(min-${side}:max(${px}px,${px / 16}em))`;

// Wider than it is high by a quarter, text and stage stand side by side: each then has more room than one above the
// other. A column of text has 45 characters there, a drawing's smallest text 12 px.
const LYING = '(min-aspect-ratio:5/4)';
const UPRIGHT = '(max-aspect-ratio:5/4)';
/** From here a desk's drawing stands beside its text, whatever the window's shape: px. */
const DESK = 1200;
const BELOW_DESK = `(max-width:${DESK / 16 - 0.01}em)`;

const BESIDE = [
  `screen and ${from('width', 800)} and ${LYING} and ${from('height', 450)}`,
  `screen and ${from('width', DESK)} and ${from('height', 450)}`,
].join();
/** Above the steps: so high that a drawing whose smallest text is 12 px leaves room for six lines and the bar. */
const ABOVE = [
  'screen and (min-height:calc(414px + 13.2em)) and (orientation:portrait)',
  // In large letters a drawing in a low window would be far smaller than its text.
  'screen and (min-height:calc(414px + 13.2em)) and (min-height:39.2em)',
].join();
const TABLET_BESIDE = `screen and ${from('width', 1024)} and ${BELOW_DESK} and ${LYING} and ${from('height', 582)}`;
const TABLET_ABOVE = `screen and ${from('width', 500)} and ${BELOW_DESK} and ${UPRIGHT} and ${from('height', 765)}`;
const DESK_BESIDE = `screen and ${from('width', DESK)} and ${from('height', 600)}`;
const DESK_ABOVE = `screen and ${from('width', 700)} and ${BELOW_DESK} and ${UPRIGHT} and ${from('height', 832)}`;

// Which drawings a stage shows: the last of these that holds, and the phone's where none does. Each begins where its
// smallest text is 12 px, and 0.65 of the text beside it.
/**
 * When a stage shows the tablet's drawing: beside the steps in landscape, above them on a small tablet held upright or
 * a phone unfolded.
 */
export const TABLET_DRAWING = `${TABLET_BESIDE},${TABLET_ABOVE}`;
/** When it shows a desk's: beside the steps, or above them on a large tablet held upright. */
export const DESK_DRAWING = `${DESK_BESIDE},${DESK_ABOVE}`;
/** When it shows a large desk's. */
export const LARGE_DRAWING = `screen and ${from('width', 1720)} and ${from('height', 860)}`;
/** When it shows a peak's spread, from edge to edge of a desk. */
export const SPREAD_DRAWING = `screen and ${from('width', 1280)} and ${from('height', 670)}`;
/** When an embed, which is as wide as the column it stands in, shows the desk's drawing. */
export const DESK_EMBED = 'screen and (min-width: 620px)';

/** The media queries by the names under which sheets use them: `@media (--wide)`. */
export const MEDIA = {
  /** The fuse down the margin, two columns on the cover. */
  wide: WIDE,
  /** Larger letters: where a column beside a drawing, or the calm part of a spread, still has 45 characters. */
  'large-letters': '(min-width: 90em) and (min-height: 45em)',
  /** Room for a margin column beside the text of a page. */
  columns: '(min-width: 50em)',
  /** Letters set twice as large on a phone. */
  'huge-letters': '(max-width: 16em)',
  /** The pages' names on one line that may be swiped. */
  narrow: 'screen and (max-width: 44rem) and (min-width: 16.01em)',
  /** The stage beside the steps. */
  beside: BESIDE,
  /** A stage at all: beside the steps or above them. */
  staged: `${ABOVE},${BESIDE}`,
  /** Too low for a stage, and wide enough for each step's picture to stand beside it, as on paper: phones laid down. */
  low: `screen and ${from('width', 800)} and (max-height: 449.98px)`,
  /** As low, with room for the bar beside a picture that stands after its step's text. */
  'low-in-turn': `screen and ${from('width', 620)} and (max-width: 799.98px) and (max-height: 449.98px)`,
  /** Beside the steps, with a desk's drawing. */
  'desk-beside': DESK_BESIDE,
  /** Above the steps, with a desk's drawing. */
  'desk-above': DESK_ABOVE,
  'tablet-drawing': TABLET_DRAWING,
  'desk-drawing': DESK_DRAWING,
  'large-drawing': LARGE_DRAWING,
  /** The whole window, for a peak. */
  'spread-drawing': SPREAD_DRAWING,
  /** Beside the steps, with a drawing that is smaller than a desk's. */
  'small-beside': `screen and ${from('width', 800)} and ${BELOW_DESK} and ${LYING} and ${from('height', 450)}`,
  /** What is said of a step's figures, below its text. */
  'step-notes': STEP_NOTES,
  /** All controls of an exhibit in one view, beside its drawing. */
  'controls-in-view': `screen and ${from('width', 1280)} and ${from('height', 720)}`,
  /** A drawing on its own page held in view above its controls, to which it leaves 12rem: its least is 15rem wide. */
  'drawing-held': 'screen and (min-height: 33.2em)',
  'desk-embed': DESK_EMBED,
} as const;
