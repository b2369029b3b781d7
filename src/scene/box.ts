/**
 * The shapes a scene may be drawn for. CSS scales a drawing by its viewBox; a media query chooses the preset, so the
 * first paint is right and nothing is laid out again when a window changes size. On paper the phone's drawing stands
 * beside its text.
 */
export type Preset = 'phone' | 'tablet' | 'desk' | 'large' | 'spread' | 'card' | 'feed' | 'tall';

/** Those that a stage shows in the page. */
export type StagePreset = Exclude<Preset, 'card' | 'feed' | 'tall'>;

/** The space that a drawing is made for; its origin is the top left corner, y runs down. */
export interface Box {
  readonly preset: Preset;
  /** CSS px. */
  readonly width: number;
  /** CSS px. */
  readonly height: number;
}

/** Type sizes for one preset, in the units of its box. */
export interface TypeScale {
  /** Exhibit number and title. */
  readonly kicker: number;
  /** The takeaway, set in the display face. */
  readonly takeaway: number;
  /** Axis and mark labels: the smallest size a drawing uses. */
  readonly label: number;
  /** Labels that name a series or carry the point. */
  readonly strong: number;
  /** A figure the drawing is about. */
  readonly figure: number;
  /** The source line. */
  readonly source: number;
}

interface PresetSpec {
  readonly width: number;
  readonly height: number;
  /** Space kept free at the edges. */
  readonly margin: number;
  readonly type: TypeScale;
}

/**
 * Each is shown from the size at which its smallest text is 12 CSS px to the one at which it is 18, or 0.9 of the text
 * beside it: `phone` from 320 px wide (scale 0.89), `tablet` from 464 (0.83), `desk` from 582 (0.73), `large` from 1010
 * (0.79), and `spread`, which runs from edge to edge of a desk, from 1140 (0.75). Type is alike in all of them, so that
 * a larger one has room for more. Card sizes keep labels legible when a card is shown 300 px wide.
 */
export const PRESETS: Readonly<Record<Preset, PresetSpec>> = {
  phone: {
    width: 360,
    height: 420,
    margin: 16,
    type: { kicker: 13.5, takeaway: 21, label: 13.5, strong: 14.5, figure: 40, source: 13.5 },
  },
  tablet: {
    width: 560,
    height: 610,
    margin: 14,
    type: { kicker: 14.5, takeaway: 27, label: 14.5, strong: 16, figure: 58, source: 14.5 },
  },
  desk: {
    width: 800,
    height: 720,
    margin: 12,
    type: { kicker: 16.5, takeaway: 34, label: 16.5, strong: 18.5, figure: 76, source: 16.5 },
  },
  large: {
    width: 1280,
    height: 960,
    margin: 16,
    type: { kicker: 17, takeaway: 48, label: 16.5, strong: 18.5, figure: 112, source: 16.5 },
  },
  spread: {
    width: 1520,
    height: 810,
    margin: 28,
    type: { kicker: 17, takeaway: 44, label: 16, strong: 19, figure: 112, source: 16 },
  },
  card: {
    width: 1200,
    height: 630,
    margin: 48,
    type: { kicker: 26, takeaway: 50, label: 25, strong: 28, figure: 84, source: 23 },
  },
  feed: {
    width: 1080,
    height: 1350,
    margin: 64,
    type: { kicker: 33, takeaway: 72, label: 31, strong: 35, figure: 126, source: 28 },
  },
  tall: {
    width: 1080,
    height: 1920,
    margin: 72,
    type: { kicker: 36, takeaway: 76, label: 33, strong: 37, figure: 150, source: 30 },
  },
};

/** The box of a preset. */
export const box = (preset: Preset): Box => ({
  preset,
  width: PRESETS[preset].width,
  height: PRESETS[preset].height,
});

/**
 * What a network that shows a picture from edge to edge of a phone lays over it: names above, a field to answer in
 * below.
 */
const COVERED: Partial<Record<Preset, { readonly top: number; readonly bottom: number }>> = {
  // “250 pixels of the top and 340 of the bottom”: https://www.facebook.com/business/ads-guide/image/instagram-stories
  tall: { top: 250, bottom: 340 },
};

/** Space that a drawing and its words keep free above and below. */
export const clearOf = ({ preset }: Box): { readonly top: number; readonly bottom: number } =>
  COVERED[preset] ?? { top: PRESETS[preset].margin, bottom: PRESETS[preset].margin };

/**
 * How wide a spread's calm part is, from its left edge: text passes over it, and nothing is drawn there but what is so
 * quiet that it lies behind text.
 */
const CALM = 520;

/** Whether the drawing runs from edge to edge of a desk. */
export const isSpread = (at: Box): boolean => at.preset === 'spread';

/**
 * The x at which a drawing and its words begin, in the box's units: right of the calm part of a spread, which lies
 * under its steps, and 0 in all other shapes.
 */
export const calmOf = (at: Box): number => (isSpread(at) ? CALM : 0);

/**
 * How far a spread's marks may bleed over the edges of its box, in its units. A printer's word: a window of another
 * shape than the box, or larger than its type may grow, shows what is there.
 */
export const BLEED = 1600;

/** The type sizes of a box. */
export const typeOf = (at: Box): TypeScale => PRESETS[at.preset].type;

/** Whether the drawing is shared by itself, and so must carry the story's title and address inside it. */
export const isCard = (at: Box): boolean => at.preset === 'card' || at.preset === 'feed' || at.preset === 'tall';

/** Whether the box is narrow enough to need the phone's arrangement of a drawing. */
export const isNarrow = (at: Box): boolean => at.preset === 'phone';
