import type { Tone } from '../scene/palette.ts';
import type { Dash, Mark } from '../scene/scene.ts';
import { isHan } from '../scene/script.ts';
import type { Face } from '../scene/text.ts';
import type { FileFace } from './faces.ts';
import { DASHES, FAINT } from './mark-paint.ts';

/** A mark as an element of SVG. */
export interface Shape {
  readonly tag: Mark['shape'];
  /** Those without a value are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly text?: string;
}

/** How a drawing is written down. */
export interface ShapeOptions {
  /** How places and paths are made short, where they are sent: what moves is not worth shortening. */
  readonly short?: { readonly place: (place: number) => number; readonly path: (d: string) => string };
  /**
   * For a file of its own: what each tone is coloured. In the page tones are classes, so that a theme needs no second
   * drawing.
   */
  readonly colours?: Readonly<Record<Tone, string>> | undefined;
  /** For a file of its own whose words are words: how each face is asked for. */
  readonly faces?: Readonly<Record<Face, FileFace>> | undefined;
  /** The id a mark bears. */
  readonly idOf?: ((mark: Mark) => string) | undefined;
}

/** Colours written out; none where the stylesheet gives them. */
function paintOf(mark: Mark, colours: ShapeOptions['colours']): Shape['attributes'] {
  if (!colours) return {};
  const colour = colours[mark.tone];
  if (mark.shape === 'line') return { stroke: colour };
  if (mark.shape === 'text') return { fill: colour };
  if (mark.fill === 'outline' || mark.fill === 'line') return { fill: 'none', stroke: colour };
  if (mark.fill === 'hatch') return { fill: `url(#hatch-${mark.tone})` };
  return mark.fill === 'faint' ? { fill: colour, 'fill-opacity': FAINT } : { fill: colour };
}

/** None where colours are written out: classes without a stylesheet are clutter to whoever edits the file. */
function classOf(mark: Mark, colours: ShapeOptions['colours']): string | undefined {
  const face = mark.shape === 'text' ? [`face-${mark.face}`, ...(mark.struck ? ['struck'] : [])] : [];
  const drawn = mark.shape === 'line' || mark.shape === 'text' ? mark.shape : mark.fill;
  const all = colours ? face : ['mark', drawn, `tone-${mark.tone}`, ...face];
  return all.length > 0 ? all.join(' ') : undefined;
}

const dashes = (dash: Dash | undefined): string | undefined => dash && DASHES[dash].join(' ');

/** How a line of text is set in a file of its own. */
function setIn(mark: Extract<Mark, { shape: 'text' }>, faces: ShapeOptions['faces']): Shape['attributes'] {
  if (!faces) return {};
  const { family, chinese, weight } = faces[mark.face];
  return {
    'font-family': isHan(mark.text) ? chinese : family,
    'font-weight': weight,
    'text-decoration': mark.struck ? 'line-through' : undefined,
  };
}

/** The element that draws a mark. */
export function shapeOf(mark: Mark, { short, colours, faces, idOf }: ShapeOptions = {}): Shape {
  const at = short?.place ?? ((place: number): number => place);
  const size = (length: number): number => at(Math.max(0, length));
  const head = { id: idOf?.(mark), class: faces ? undefined : classOf(mark, colours) };
  const seen = mark.opacity === 0 ? { visibility: 'hidden' } : { opacity: mark.opacity };
  const foot = { ...seen, ...paintOf(mark, colours), 'data-fact': mark.fact };
  switch (mark.shape) {
    case 'rect': {
      const place = { x: at(mark.x), y: at(mark.y), width: size(mark.width), height: size(mark.height) };
      return { tag: 'rect', attributes: { ...head, ...place, ...foot } };
    }
    case 'circle':
      return { tag: 'circle', attributes: { ...head, cx: at(mark.cx), cy: at(mark.cy), r: size(mark.r), ...foot } };
    case 'line': {
      const place = { x1: at(mark.x1), y1: at(mark.y1), x2: at(mark.x2), y2: at(mark.y2) };
      const stroke = { 'stroke-width': mark.weight, 'stroke-dasharray': dashes(mark.dash) };
      return { tag: 'line', attributes: { ...head, ...place, ...stroke, ...foot } };
    }
    case 'path': {
      const stroked = mark.fill === 'line' || mark.fill === 'outline';
      const stroke = {
        'stroke-width': stroked ? mark.weight : undefined,
        'stroke-dasharray': dashes(mark.dash),
      };
      return { tag: 'path', attributes: { ...head, d: short?.path(mark.d) ?? mark.d, ...stroke, ...foot } };
    }
    case 'text': {
      const place = { x: at(mark.x), y: at(mark.y), 'font-size': at(mark.size) };
      const anchor = mark.anchor === 'start' ? undefined : mark.anchor;
      return {
        tag: 'text',
        attributes: { ...head, ...place, ...setIn(mark, faces), 'text-anchor': anchor, ...foot },
        text: mark.text,
      };
    }
  }
}
