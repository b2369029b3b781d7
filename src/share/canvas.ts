import { sum } from 'd3-array';
import { PALETTE, type Theme, type Tone } from '../scene/palette.ts';
import { strikeOf } from '../scene/rhythm.ts';
import { textsOf, type Mark, type Scene } from '../scene/scene.ts';
import { runsOf } from '../scene/script.ts';
import type { Face } from '../scene/text.ts';
import { DASHES, FAINT, HATCH_PITCH, HATCH_STROKE } from '../stage/mark-paint.ts';

/** How a face is asked for: its weight, and the property that names its family on every page. */
const FACES: Readonly<Record<Face, readonly [style: string, family: string]>> = {
  display: ['500', '--drawn-display'],
  text: ['400', '--drawn-text'],
  label: ['400', '--drawn-label'],
  'label-strong': ['600', '--drawn-label'],
};

const PITCH = HATCH_PITCH.picture;
const STROKE = PITCH * HATCH_STROKE;

const fontOf = (face: Face, size: number, styles: CSSStyleDeclaration): string => {
  const [style, family] = FACES[face];
  return [style, `${size}px`, styles.getPropertyValue(family)].join(' ');
};

/**
 * Waits for the page's own fonts: a canvas draws with what is there. What stands in for them until they have come is
 * asked for as well, and is not there on every machine.
 */
async function loadFonts({ marks }: Scene, styles: CSSStyleDeclaration): Promise<void> {
  // With what is set in it: a family may have files for some characters only.
  const byFace = Map.groupBy(textsOf(marks), ({ face }) => face);
  await Promise.allSettled(
    [...byFace].map(([face, texts]) =>
      document.fonts.load(fontOf(face, 20, styles), texts.map(({ text }) => text).join('')),
    ),
  );
}

/** What a mark covers. */
function pathOf(mark: Exclude<Mark, { shape: 'text' }>): Path2D {
  const path = new Path2D(mark.shape === 'path' ? mark.d : undefined);
  if (mark.shape === 'rect') path.rect(mark.x, mark.y, Math.max(0, mark.width), Math.max(0, mark.height));
  if (mark.shape === 'circle') path.arc(mark.cx, mark.cy, Math.max(0, mark.r), 0, 2 * Math.PI);
  if (mark.shape === 'line') {
    path.moveTo(mark.x1, mark.y1);
    path.lineTo(mark.x2, mark.y2);
  }
  return path;
}

/** Strokes at 45 degrees over a whole box. */
function hatching(width: number, height: number): Path2D {
  const path = new Path2D();
  const along = PITCH * Math.SQRT2;
  for (let from = STROKE * Math.SQRT1_2; from < width + height; from += along) {
    path.moveTo(from, 0);
    path.lineTo(from - height, height);
  }
  return path;
}

function write(
  context: CanvasRenderingContext2D,
  mark: Extract<Mark, { shape: 'text' }>,
  styles: CSSStyleDeclaration,
): void {
  const { text, x, y, size, face, anchor, struck } = mark;
  context.font = fontOf(face, size, styles);
  const runs = runsOf(text).map((run) => ({ ...run, width: context.measureText(run.text).width }));
  const width = sum(runs, (run) => run.width + run.space * size);
  const from = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  let at = from;
  for (const run of runs) {
    at += run.space * size;
    context.fillText(run.text, at, y);
    at += run.width;
  }
  if (struck) context.fillRect(from, y - size * strikeOf(text), width, size * 0.06);
}

/**
 * Paints a scene as a picture, one pixel to a unit of its box.
 *
 * @throws Error where the browser has no canvas to paint on
 */
export async function painted(scene: Scene, theme: Theme): Promise<Blob> {
  const { width, height } = scene.box;
  const colours: Readonly<Record<Tone, string>> = PALETTE[theme];
  const styles = getComputedStyle(document.documentElement);
  await loadFonts(scene, styles);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const strokes = hatching(width, height);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.fontKerning = 'normal';
  for (const mark of scene.marks) {
    context.save();
    context.globalAlpha = mark.opacity ?? 1;
    context.fillStyle = colours[mark.tone];
    context.strokeStyle = colours[mark.tone];
    if (mark.shape === 'text') write(context, mark, styles);
    else {
      const path = pathOf(mark);
      context.lineWidth = 'weight' in mark ? mark.weight : 1;
      context.setLineDash('dash' in mark ? DASHES[mark.dash] : []);
      if (mark.shape === 'line' || mark.fill === 'line' || mark.fill === 'outline') context.stroke(path);
      else if (mark.fill === 'hatch') {
        context.clip(path);
        context.lineWidth = STROKE;
        context.stroke(strokes);
      } else {
        context.globalAlpha *= mark.fill === 'faint' ? FAINT : 1;
        context.fill(path);
      }
    }
    context.restore();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
}
