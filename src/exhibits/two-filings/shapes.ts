import type { FactId } from '../../ledger/ids.ts';
import type { Look } from '../../scene/mark.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'two-filings'>;

/** A bar that keeps its key, and so is the same bar, wherever it stands. */
export interface Block {
  readonly key: string;
  readonly look: Look & { readonly fact: FactId };
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
} as const;

/** A company's name over its bars. */
export const drawCompany = (d: D, key: string, company: 'wework' | 'coreweave', x: number) =>
  d.label(
    key,
    company,
    { x, y: d.plot.y + d.type.strong * 0.8 },
    {
      face: 'label-strong',
      size: d.type.strong,
      tone: company === 'coreweave' ? 'coreweave' : 'ink',
    },
  );
