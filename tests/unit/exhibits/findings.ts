import { PRESETS, type Preset } from '../../../src/scene/box.ts';
import { bounds, overlap, textBounds } from '../../../src/scene/bounds.ts';
import { PALETTE, type Theme } from '../../../src/scene/palette.ts';
import type { Area, Mark, Scene, TextMark } from '../../../src/scene/scene.ts';
import { setWidth } from '../../../src/share/outline.ts';
import { svgInTheme } from '../../../src/share/picture.ts';
import { HATCHED } from '../../../src/stage/hatched.ts';

/** The smallest scale at which each preset is shown: a phone of 320 px, a desk's stage of 620 px; cards as they are. */
const SMALLEST: Readonly<Record<Preset, number>> = {
  phone: 320 / 360,
  desk: 620 / 800,
  card: 1,
  feed: 1,
  tall: 1,
};
/** A card is read at 300 px wide: its text stays legible there. */
const LEAST: Readonly<Record<Preset, number>> = { phone: 12, desk: 12, card: 22, feed: 26, tall: 28 };
/** More would cost frames while a drawing moves. */
const MOST_MARKS = 600;

const NOT_NEGATIVE: ReadonlySet<string> = new Set(['width', 'height', 'r', 'size', 'weight', 'opacity']);

const visibleTexts = (scene: Scene): TextMark[] =>
  scene.marks.filter((mark): mark is TextMark => mark.shape === 'text' && (mark.opacity ?? 1) > 0);

const widened = (area: Area, by: number): Area => ({ ...area, x: area.x - by, width: area.width + 2 * by });

const quoted = (mark: TextMark): string => `${mark.key} “${mark.text}”`;

function outsideTheBox({ box, marks }: Scene): string[] {
  return marks
    .filter((mark) => {
      const { x, y, width, height } = bounds(mark);
      return x < -0.5 || y < -0.5 || x + width > box.width + 0.5 || y + height > box.height + 0.5;
    })
    .map((mark) => `${mark.key} lies outside the box: ${JSON.stringify(bounds(mark))}`);
}

/** Texts that overlap, or stand on one line with less than a word's space between them. */
const tooClose = (texts: readonly TextMark[]): string[] => {
  const placed = texts.map((mark) => ({ mark, at: textBounds(mark) }));
  return placed.flatMap((a, i) =>
    placed
      .slice(i + 1)
      .filter((b) => overlap(widened(a.at, 0.3 * Math.min(a.mark.size, b.mark.size)), b.at, 1))
      .map((b) => `${quoted(a.mark)} and ${quoted(b.mark)} touch`),
  );
};

const inTheMargin = (texts: readonly TextMark[], preset: Preset): string[] => {
  const { margin, width } = PRESETS[preset];
  return texts
    .filter((mark) => {
      const at = textBounds(mark);
      return at.x < margin - 2 || at.x + at.width > width - margin + 2;
    })
    .map((mark) => `${quoted(mark)} runs into the margin`);
};

const tooSmall = (texts: readonly TextMark[], preset: Preset): string[] =>
  texts
    .filter((mark) => mark.size * SMALLEST[preset] < LEAST[preset] - 0.05)
    .map((mark) => `${quoted(mark)} is set in ${mark.size}, too small where it is shown`);

function brokenNumbers(mark: Mark): string[] {
  return Object.entries(mark).flatMap(([name, value]): string[] => {
    if (typeof value !== 'number') return [];
    const broken = !Number.isFinite(value) || (NOT_NEGATIVE.has(name) && value < 0);
    return broken ? [`${mark.key}: ${name} is ${value}`] : [];
  });
}

function repeatedKeys({ marks }: Scene): string[] {
  const seen = new Set<string>();
  return marks.flatMap(({ key }) => {
    if (seen.has(key)) return [`the key ${key} is used twice`];
    seen.add(key);
    return [];
  });
}

/** Words that the font sets wider or narrower than the layout took them to be. */
const misjudged = (texts: readonly TextMark[]): string[] =>
  texts.flatMap((mark) => {
    const measured = textBounds(mark).width;
    const set = setWidth(mark.text, mark.face, mark.size);
    return Math.abs(measured - set) > measured * 0.04 + 2
      ? [`${quoted(mark)} (${mark.face}) was taken to be ${measured} wide and is set ${set} wide`]
      : [];
  });

/** Everything that is wrong with a scene drawn for a preset, in sentences. */
export function findingsIn(scene: Scene, preset: Preset): string[] {
  const texts = visibleTexts(scene);
  const unhatched = scene.marks.filter(
    (mark) => 'fill' in mark && mark.fill === 'hatch' && !HATCHED.includes(mark.tone),
  );
  return [
    ...outsideTheBox(scene),
    ...tooClose(texts),
    ...inTheMargin(texts, preset),
    ...tooSmall(texts, preset),
    ...repeatedKeys(scene),
    ...scene.marks.flatMap(brokenNumbers),
    ...(scene.marks.length > MOST_MARKS ? [`${scene.marks.length} marks, at most ${MOST_MARKS} can move`] : []),
    ...unhatched.map(({ key, tone }) => `${key}: the tone ${tone} has no hatch`),
    ...misjudged(texts),
  ];
}

/**
 * Everything that is wrong with a scene's picture file in a theme: what is left to a stylesheet has no colour there.
 */
export function findingsInPicture(scene: Scene, theme: Theme): string[] {
  const svg = svgInTheme(scene, theme);
  const left = /undefined|NaN|var\(|<text|<style/.exec(svg);
  const other = PALETTE[theme === 'light' ? 'dark' : 'light'].paper;
  return [
    ...(left ? [`“${left[0]}” stands in the file`] : []),
    ...(svg.includes(PALETTE[theme].paper) ? [] : ['it has no ground']),
    ...(svg.includes(other) ? ['a colour of the other theme stands in it'] : []),
  ];
}
