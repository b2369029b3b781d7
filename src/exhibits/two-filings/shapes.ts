import type { FactId } from '../../ledger/ids.ts';
import type { Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Fill, type TextMark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

/** What a bar means: its colour, its filling and the figure it shows. */
export interface Look {
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact: FactId;
}

/** The largest size of the display face at which every text fits the width, up to a limit. */
export const fitted = (texts: readonly string[], width: number, most: number): number =>
  round(Math.min(most, ...texts.map((text) => width / measure(text, 'display', 1))));

/** A figure in the display face. */
export function display(
  key: string,
  text: string,
  at: { x: number; y: number },
  size: number,
  box: Box,
  options: { anchor?: TextMark['anchor']; tone?: Tone; fact?: FactId } = {},
): TextMark {
  return label(key, text, at.x, at.y, box, { face: 'display', size, ...options });
}

/** What each of the bars means, wherever it stands: the past in grey, the company in its colour, losses and debts in theirs. */
export const LOOKS = {
  wwRevenue: { tone: 'wework', fill: 'solid', fact: 'ww-rev-2018' },
  wwLoss: { tone: 'loss', fill: 'solid', fact: 'ww-loss-2018' },
  wwHalfRevenue: { tone: 'wework', fill: 'solid', fact: 'ww-rev-h1-2019' },
  wwHalfLoss: { tone: 'loss', fill: 'solid', fact: 'ww-loss-h1-2019' },
  wwLeases: { tone: 'debt', fill: 'hatch', fact: 'ww-leases' },
  cwRevenue: { tone: 'coreweave', fill: 'solid', fact: 'cw-revenue-2024' },
  cwLoss: { tone: 'loss', fill: 'solid', fact: 'cw-netloss-2024' },
  cwPaper: { tone: 'loss', fill: 'outline', fact: 'cw-fairvalue-2024' },
  cwDebt: { tone: 'debt', fill: 'solid', fact: 'cw-debt-total-2024' },
  cwRent: { tone: 'debt', fill: 'hatch', fact: 'cw-rent-signed' },
} as const satisfies Readonly<Record<string, Look>>;
