import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { daysAfterFiling, type Moment } from './days.ts';
import type { Layout } from './layout.ts';

/** A value put on a company, as a square standing on its line. */
export interface Worth {
  readonly id: 'peak' | 'talk' | 'spac' | 'exit' | 'cw';
  readonly moment: Moment;
  readonly fact: FactId;
  readonly tone: Tone;
  readonly fill: Fill;
  /** Where the square stands on its day, and its words to the square. */
  readonly anchor: 'start' | 'end';
  readonly words: 'inside' | 'over' | 'none';
}

/** The peak came some months before the filing: it is what the filing day found, and stands there as a shadow. */
const PEAK: Worth = {
  id: 'peak',
  moment: 'filed',
  fact: 'ww-valuation-peak',
  tone: 'wework',
  fill: 'faint',
  anchor: 'start',
  words: 'inside',
};
const TALK: Worth = {
  id: 'talk',
  moment: 'postponed',
  fact: 'ww-valuation-floor',
  tone: 'wework',
  fill: 'solid',
  anchor: 'start',
  words: 'over',
};
const SPAC: Worth = { ...TALK, id: 'spac', moment: 'spac', fact: 'ww-spac-value' };
const EXIT: Worth = { ...TALK, id: 'exit', moment: 'exit', fact: 'ww-2024-small-equity', anchor: 'end' };
export const HOPED: Worth = {
  id: 'cw',
  moment: 'cw-filed',
  fact: 'tl-valuation-35b',
  tone: 'coreweave',
  fill: 'hatch',
  anchor: 'start',
  words: 'none',
};

const QUIET: Worth = { ...TALK, words: 'none' };

/** The squares each frame shows. */
export const WORTHS = {
  weeks: [PEAK, TALK],
  spac: [PEAK, QUIET, SPAC],
  bankruptcy: [PEAK, QUIET, SPAC],
  small: [PEAK, QUIET, SPAC, EXIT],
  blank: [PEAK, QUIET, SPAC, EXIT],
} as const satisfies Readonly<Record<string, readonly Worth[]>>;

/** A square on a line, with its value and, where there is room, what kind of value it is. */
export function drawWorth(worth: Worth, line: number, model: Figures, words: Words, layout: Layout, box: Box): Mark[] {
  const type = typeOf(box);
  const side = layout.side(figure(model, worth.fact));
  const at = layout.x(daysAfterFiling(worth.moment, model));
  const left = worth.anchor === 'start' ? at : at - side;
  const square: Mark = {
    shape: 'rect',
    key: `worth/${worth.id}`,
    tone: worth.tone,
    fill: worth.fill,
    x: round(left),
    y: round(line - side),
    width: side,
    height: side,
    fact: worth.fact,
  };
  if (worth.words === 'none') return [square];
  const shown = text(words, `worth-${worth.id}`);
  const inside = worth.words === 'inside';
  const usual = type.strong * (isNarrow(box) ? 1.15 : inside ? 1.7 : 1.5);
  const size = inside ? Math.min(usual, (side * 0.9) / measure(shown, 'display', 1)) : usual;
  const pad = type.label * 0.45;
  // Inside the peak's square the second line must clear the smaller square in its corner.
  const cramped = inside && size * 0.95 + type.label * 1.4 > side * 0.5;
  const basis = isNarrow(box) || cramped ? 0 : type.label * 1.2;
  const x = inside ? left + pad : worth.anchor === 'start' ? left : left + side;
  const y = inside ? line - side + size * 0.95 : line - side - pad - basis;
  return [
    square,
    label(`worth/${worth.id}-value`, shown, x, y, box, {
      face: 'display',
      size: round(size),
      anchor: worth.anchor,
      fact: worth.fact,
    }),
    ...(basis > 0
      ? [
          label(`worth/${worth.id}-basis`, text(words, `basis-${worth.id}`), x, y + type.label * 1.2, box, {
            anchor: worth.anchor,
            tone: inside ? 'ink' : 'muted',
          }),
        ]
      : []),
  ];
}
