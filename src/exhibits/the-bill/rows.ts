import type { FactId } from '../../ledger/ids.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

/** One amount with its name, to be compared with the others by length. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The value as it is printed. */
  readonly printed: string;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact: FactId;
  /** Where the bar begins, for a range; zero if left out. */
  readonly from?: number;
  /** A claim that does not stand: its name is struck through. */
  readonly struck?: boolean;
  /** Draws the bar itself, where it is made of marks that other frames have too. */
  readonly bar?: (area: Area) => Mark[];
}

/** Amounts as bars under one another, each with its name above it and its value at its end. */
export function drawRows(rows: readonly Row[], most: number, area: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const step = area.height / rows.length;
  const thick = Math.min(step * 0.42, type.label * 1.9);
  // Room for the longest value after the longest bar.
  const room = Math.max(...rows.map((row) => measure(row.printed, 'label-strong', type.strong))) + type.label * 0.6;
  const scale = (area.width - room) / most;
  return rows.flatMap((row, i): Mark[] => {
    const top = area.y + i * step + (step - thick - type.label * 1.35) / 2;
    const from = row.from ?? 0;
    const bar: Area = {
      x: area.x + from * scale,
      y: top + type.label * 1.35,
      width: (row.value - from) * scale,
      height: thick,
    };
    return [
      label(`row/${row.id}-name`, row.name, area.x, top + type.label * 0.9, box, {
        tone: row.struck ? 'muted' : 'ink',
        ...(row.struck && { struck: true }),
      }),
      ...(row.bar?.(bar) ?? [
        {
          shape: 'rect' as const,
          key: `row/${row.id}`,
          tone: row.tone,
          fill: row.fill,
          x: round(bar.x),
          y: round(bar.y),
          width: round(bar.width),
          height: round(bar.height),
          fact: row.fact,
        },
      ]),
      label(
        `row/${row.id}-value`,
        row.printed,
        bar.x + bar.width + type.label * 0.5,
        bar.y + thick / 2 + type.strong * 0.35,
        box,
        {
          face: 'label-strong',
          size: type.strong,
          tone: row.struck ? 'muted' : 'ink',
          fact: row.fact,
        },
      ),
    ];
  });
}
