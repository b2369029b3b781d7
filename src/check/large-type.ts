import { isHan } from '../scene/script.ts';
import { measure } from '../scene/text.ts';

/** A window in which the story is read, CSS px. */
interface Window {
  readonly width: number;
  readonly height: number;
}

/** Where words are set so large that one of them may be wider than the page. */
interface LargeType {
  readonly name: string;
  /** Type size and the room for a line, CSS px, as the style sheet of the place has them. */
  readonly size: (window: Window) => number;
  readonly room: (window: Window) => number;
  /** In ems. */
  readonly spacing: number;
}

const REM = 16;
const clamp = (least: number, size: number, most: number): number => Math.min(Math.max(least, size), most);
/** Between a page's text and the edges of the window, both together: `--gutter` in tokens.css. */
const gutters = ({ width }: Window): number => 2 * clamp(1.125 * REM, width * 0.05, 3 * REM);

const LARGE_TYPES = {
  title: {
    name: 'on the cover',
    size: (window) => {
      const room = window.width - gutters(window);
      return clamp(Math.min(4.4 * REM, room * 0.34), Math.min(room * 0.415, window.height * 0.25), 20 * REM);
    },
    room: (window) => window.width - gutters(window),
    spacing: -0.035,
  },
  opening: {
    name: 'above a chapter',
    size: ({ width }) => clamp(Math.min(2.7 * REM, width * 0.152), width * 0.086, 8 * REM),
    room: (window) => Math.min(82 * REM, window.width) - gutters(window),
    spacing: -0.02,
  },
  pull: {
    name: 'set large',
    size: ({ width }) => clamp(Math.min(2 * REM, width * 0.115), width * 0.052, 4.2 * REM),
    room: (window) => Math.min(60 * REM, window.width) - gutters(window),
    spacing: -0.015,
  },
} as const satisfies Readonly<Record<string, LargeType>>;

/** The narrowest phone, phones, a tablet, desks. */
const WINDOWS: readonly Window[] = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** A word that is wider than its room. */
export interface TooWide {
  readonly word: string;
  /** Where in the text it begins. */
  readonly at: number;
  /** What is wrong, and what was expected. */
  readonly message: string;
}

/**
 * The first word of a text that has no room where it is set large, and would be broken in its middle: a line ends at a
 * space or behind a hyphen. Chinese lines may end between any two signs.
 *
 * @param unbroken words that are kept on a line, as those that are blacked out are
 */
export function tooWide(text: string, place: keyof typeof LARGE_TYPES, unbroken = ''): TooWide | undefined {
  const { name, size, room, spacing } = LARGE_TYPES[place];
  const words = [...text.matchAll(/[^\s–—-]+[–—-]*/g)].map(({ 0: word, index }) => ({ word, at: index }));
  if (unbroken !== '' && text.includes(unbroken)) words.push({ word: unbroken, at: text.indexOf(unbroken) });
  for (const { word, at } of words) {
    if (isHan(word)) continue;
    const width = measure(word, 'display', 1) + spacing * word.length;
    const narrow = WINDOWS.find((window) => width * size(window) > room(window));
    if (!narrow) continue;
    const times = (width * size(narrow)) / room(narrow);
    return {
      word,
      at,
      message: `"${word}" has no room ${name}: in a window ${narrow.width} wide it is ${times.toFixed(1)} times as wide as its line, and would be broken in its middle. Expected a shorter word, or one with a hyphen`,
    };
  }
  return undefined;
}
