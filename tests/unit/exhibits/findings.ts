import { interpolate, parse, wcagContrast, type Color } from 'culori';
import { BLEED, calmOf, PRESETS, type Preset } from '../../../src/scene/box.ts';
import { bounds, overlap, textBounds } from '../../../src/scene/bounds.ts';
import { PALETTE, type Theme } from '../../../src/scene/palette.ts';
import { middle, type Area, type Mark, type Point, type Scene, type TextMark } from '../../../src/scene/scene.ts';
import { setWidth } from '../../../src/share/outline.ts';
import { svgInTheme } from '../../../src/share/picture.ts';
import { HATCHED } from '../../../src/stage/hatched.ts';
import { FAINT } from '../../../src/stage/mark-paint.ts';

/** The smallest scale at which each preset is shown: see `PRESETS`; cards as they are. */
const SMALLEST: Readonly<Record<Preset, number>> = {
  phone: 320 / 360,
  tablet: 464 / 560,
  desk: 582 / 800,
  large: 1010 / 1280,
  spread: 1140 / 1520,
  card: 1,
  feed: 1,
  tall: 1,
};
/** A card is read at 300 px wide: its text stays legible there. */
const LEAST: Readonly<Record<Preset, number>> = {
  phone: 12,
  tablet: 12,
  desk: 12,
  large: 12,
  spread: 12,
  card: 22,
  feed: 26,
  tall: 28,
};
/** More would cost frames while a drawing moves. */
const MOST_MARKS = 600;

const NOT_NEGATIVE: ReadonlySet<string> = new Set(['width', 'height', 'r', 'size', 'weight', 'opacity']);

const visibleTexts = (scene: Scene): TextMark[] =>
  scene.marks.filter((mark): mark is TextMark => mark.shape === 'text' && (mark.opacity ?? 1) > 0);

const widened = (area: Area, by: number): Area => ({ ...area, x: area.x - by, width: area.width + 2 * by });

const quoted = (mark: TextMark): string => `${mark.key} “${mark.text}”`;

/** In a spread, marks of this group may run over the edges: a printer's bleed. */
const bleeds = ({ key }: Mark): boolean => key.startsWith('bleed/');

function outsideTheBox({ box, marks }: Scene): string[] {
  return marks
    .filter((mark) => {
      const { x, y, width, height } = bounds(mark);
      const over = (box.preset === 'spread' && bleeds(mark) ? BLEED : 0) + 0.5;
      return x < -over || y < -over || x + width > box.width + over || y + height > box.height + over;
    })
    .map((mark) => `${mark.key} lies outside the box: ${JSON.stringify(bounds(mark))}`);
}

/** The least contrast of text to what lies behind it. */
const CONTRAST = 4.5;
/** A colour of the palette, as numbers. */
function parsed(hex: string): Color {
  const colour = parse(hex);
  if (!colour) throw new Error(`${hex} is no colour`);
  return colour;
}

/** The tones of text that passes over a drawing. */
const PASSING = ['ink', 'muted', 'coreweave'] as const;

/** The contrast of text to a mark of some opacity on a peak's ground, which is dark in both themes. */
function contrastOver({ tone, opacity = 1 }: Mark, text: (typeof PASSING)[number]): number {
  const { dark } = PALETTE;
  const behind = interpolate([dark.paper, dark[tone]], 'rgb')(opacity);
  return wcagContrast(dark[text], behind);
}

/** The area a mark covers, with the weight of a line. */
function covered(mark: Mark): Area {
  const { x, y, width, height } = bounds(mark);
  const by = mark.shape === 'line' ? mark.weight / 2 : 0;
  return { x, y: y - by, width, height: height + 2 * by };
}

/** What stands in the part of a spread over which text passes, and is not so quiet that the text is read over it. */
function loudInTheCalm({ box, marks }: Scene): string[] {
  const calm: Area = { x: -BLEED, y: -BLEED, width: BLEED + calmOf(box), height: box.height + 2 * BLEED };
  if (calmOf(box) === 0) return [];
  return marks
    .filter((mark) => overlap(covered(mark), calm, 0.5))
    .flatMap((mark) => [
      ...(mark.shape === 'text' || !bleeds(mark) ? [`${mark.key} stands where text passes`] : []),
      ...PASSING.filter((tone) => contrastOver(mark, tone) < CONTRAST).map(
        (tone) => `${mark.key}: text in ${tone} that passes over it has ${contrastOver(mark, tone).toFixed(2)} to 1`,
      ),
    ]);
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

/** Lines of this weight and more strike words through; finer ones, and those in the tone of rules, do not. */
const STRIKING = 1.5;
/** Words that are meant to stand over lines: the mark that is stamped on a whole page. */
const STAMPED: ReadonlySet<string> = new Set(['page/question']);

type Piece = readonly [from: Point, to: Point];

/** A curve as straight pieces. */
const CURVED = Array.from({ length: 24 }, (_, i) => (i + 1) / 24);

/** A path as straight pieces. Paths have the absolute commands M, L, C and Z alone. */
function piecesOf(d: string): Piece[] {
  const pieces: Piece[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  const goTo = (to: Point): void => {
    pieces.push([at, to]);
    at = to;
  };
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const values = numbers.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    const points = values.flatMap((x, i): Point[] => (i % 2 === 0 ? [{ x, y: values[i + 1] ?? 0 }] : []));
    if (command === 'M') at = start = points[0] ?? at;
    else if (command === 'Z') goTo(start);
    else if (command === 'L') points.forEach(goTo);
    else
      for (let i = 0; i + 2 < points.length; i += 3) {
        const [p, a, b, to] = [at, points[i] ?? at, points[i + 1] ?? at, points[i + 2] ?? at];
        const on = (axis: 'x' | 'y', t: number): number =>
          (1 - t) ** 3 * p[axis] + 3 * (1 - t) ** 2 * t * a[axis] + 3 * (1 - t) * t ** 2 * b[axis] + t ** 3 * to[axis];
        for (const t of CURVED) goTo({ x: on('x', t), y: on('y', t) });
      }
  }
  return pieces;
}

/** Where a mark's line or edge runs, if it has one that words can be struck through by. */
function edgeOf(mark: Mark): readonly Piece[] {
  if (mark.tone === 'rule' || (mark.opacity ?? 1) < 0.05) return [];
  if (mark.shape === 'line')
    return mark.weight < STRIKING
      ? []
      : [
          [
            { x: mark.x1, y: mark.y1 },
            { x: mark.x2, y: mark.y2 },
          ],
        ];
  if (mark.shape !== 'path' || mark.fill === 'hatch') return [];
  return mark.fill === 'solid' || mark.weight >= STRIKING ? piecesOf(mark.d) : [];
}

/** The middle of what of a straight piece lies within an area. */
function middleWithin([from, to]: Piece, { x, y, width, height }: Area): Point | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [first, last] = [0, 1];
  for (const [way, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (way === 0 && room < 0) return undefined;
    if (way < 0) first = Math.max(first, room / way);
    if (way > 0) last = Math.min(last, room / way);
  }
  const at = (first + last) / 2;
  return first < last ? { x: from.x + dx * at, y: from.y + dy * at } : undefined;
}

/** Whether a place lies in a rectangle or a circle: what words stand on. */
function isOver(mark: Mark, { x, y }: Point): boolean {
  if (mark.shape === 'circle') return Math.hypot(x - mark.cx, y - mark.cy) <= mark.r;
  return mark.shape === 'rect' && x >= mark.x && x <= mark.x + mark.width && y >= mark.y && y <= mark.y + mark.height;
}

/** How much of what lies under a mark it covers, 0 to 1; a hatch nothing, since its words have paper of their own. */
function coverOf(mark: Mark): number {
  if (!('fill' in mark) || (mark.fill !== 'solid' && mark.fill !== 'faint')) return 0;
  return (mark.fill === 'faint' ? FAINT : 1) * (mark.opacity ?? 1);
}

/** Whether a mark hides what lies under it at a place. */
const hides = (mark: Mark, at: Point): boolean => coverOf(mark) >= 1 && isOver(mark, at);

/** Words that are too little apart from what they stand on, in one theme or the other. */
const tooPale = ({ marks }: Scene): string[] =>
  marks.flatMap((text, above) => {
    if (text.shape !== 'text' || (text.opacity ?? 1) === 0 || STAMPED.has(text.key)) return [];
    const at = middle(textBounds(text));
    const under = marks.slice(0, above).filter((mark) => coverOf(mark) > 0 && isOver(mark, at));
    return (['light', 'dark'] as const).flatMap((theme) => {
      const colours = PALETTE[theme];
      const over = (ground: Color, { tone }: Mark, share: number): Color =>
        share === 1 ? parsed(colours[tone]) : interpolate([ground, colours[tone]], 'rgb')(share);
      const ground = under.reduce((below, mark) => over(below, mark, coverOf(mark)), parsed(colours.paper));
      const contrast = wcagContrast(over(ground, text, text.opacity ?? 1), ground);
      return contrast < CONTRAST
        ? [`${quoted(text)} has ${contrast.toFixed(2)} to 1 over what it stands on, in the ${theme} theme`]
        : [];
    });
  });

/** The area of a text without what capitals and descenders do not fill. */
function wordsOf(text: TextMark): Area {
  const { x, y, width, height } = textBounds(text);
  return { x: x + 1, y: y + height * 0.12, width: width - 2, height: height * 0.68 };
}

/** Words that a line, a curve or an arrow runs through. */
function struckThrough({ marks }: Scene): string[] {
  const edges = marks.map(edgeOf);
  return marks.flatMap((text, above) => {
    if (text.shape !== 'text' || (text.opacity ?? 1) === 0 || STAMPED.has(text.key)) return [];
    const words = wordsOf(text);
    return marks.flatMap((mark, i) => {
      const struck = (edges[i] ?? []).some((piece) => {
        const at = middleWithin(piece, words);
        return at && !marks.slice(i + 1, above).some((each) => hides(each, at));
      });
      return struck ? [`${mark.key} runs through ${quoted(text)}`] : [];
    });
  });
}

/** How much of an area another covers, from 0 to 1. */
function shareUnder(area: Area, over: Area): number {
  const shared = (from: number, size: number, other: number, room: number): number =>
    Math.max(0, Math.min(from + size, other + room) - Math.max(from, other));
  const [across, down] = [
    shared(area.x, area.width, over.x, over.width),
    shared(area.y, area.height, over.y, over.height),
  ];
  return area.width * area.height > 0 ? (across * down) / (area.width * area.height) : 0;
}

/** How much of words may lie under what is painted later, and of a circle or a solid shape under the paper of words. */
const COVERED = { text: 0.05, circle: 0.2, path: 0.5 } as const;

/** Words and shapes that something painted later covers. */
function coveredUp({ marks }: Scene): string[] {
  return marks.flatMap((mark, i) => {
    const { shape } = mark;
    if (shape === 'rect' || shape === 'line' || (shape === 'path' && mark.fill !== 'solid')) return [];
    if ((mark.opacity ?? 1) < 0.05 || mark.tone === 'paper') return [];
    const words = shape === 'text';
    const area = words ? wordsOf(mark) : bounds(mark);
    return marks
      .slice(i + 1)
      .filter((over) => (over.shape === 'rect' || over.shape === 'circle') && over.fill === 'solid')
      .filter((over) => (over.opacity ?? 1) === 1 && (words || (over.shape === 'rect' && over.tone === 'paper')))
      .filter((over) => shareUnder(area, bounds(over)) > COVERED[shape])
      .map((over) => `${over.key} covers ${words ? quoted(mark) : mark.key}`);
  });
}

/** Everything that is wrong with a scene drawn for a preset, in sentences. */
export function findingsIn(scene: Scene, preset: Preset): string[] {
  const texts = visibleTexts(scene);
  const unhatched = scene.marks.filter(
    (mark) => 'fill' in mark && mark.fill === 'hatch' && !HATCHED.includes(mark.tone),
  );
  return [
    ...outsideTheBox(scene),
    ...loudInTheCalm(scene),
    ...tooClose(texts),
    ...struckThrough(scene),
    ...tooPale(scene),
    ...coveredUp(scene),
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
