import type { FactId } from '../../ledger/ids.ts';
import type { Look } from '../../scene/mark.ts';
import type { TextMark } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'two-filings'>;

/** A bar that keeps its key, and so is the same bar, wherever it stands. */
export type Bar = Look & { readonly key: string; readonly fact: FactId };

/** What each of the bars means, wherever it stands: the past in grey, the company in its colour, losses and debts in theirs. */
export const BARS = {
  wwRevenue: { key: 'bar/ww-year-revenue', tone: 'wework', fact: 'ww-rev-2018' },
  wwLoss: { key: 'bar/ww-year-loss', tone: 'loss', fact: 'ww-loss-2018' },
  wwHalfRevenue: { key: 'bar/ww-half-revenue', tone: 'wework', fact: 'ww-rev-h1-2019' },
  wwHalfLoss: { key: 'bar/ww-half-loss', tone: 'loss', fact: 'ww-loss-h1-2019' },
  wwLeases: { key: 'bar/ww-leases', tone: 'debt', fill: 'hatch', fact: 'ww-leases' },
  cwRevenue: { key: 'bar/cw-year-revenue', tone: 'coreweave', fact: 'cw-revenue-2024' },
  cwLoss: { key: 'bar/cw-year-loss', tone: 'loss', fact: 'cw-netloss-2024' },
  cwPaper: { key: 'bar/cw-year-paper', tone: 'loss', fill: 'outline', fact: 'cw-fairvalue-2024' },
  cwDebt: { key: 'bar/cw-debt', tone: 'debt', fact: 'cw-debt-total-2024' },
  cwRent: { key: 'bar/cw-rent', tone: 'debt', fill: 'hatch', fact: 'cw-rent-signed' },
} as const satisfies Readonly<Record<string, Bar>>;

/** A company's name over its bars. */
export function drawCompany(d: D, key: string, company: 'wework' | 'coreweave', x: number): TextMark {
  const { strong: size } = d.type;
  const tone = company === 'coreweave' ? 'coreweave' : 'ink';
  return d.label(key, company, { x, y: d.plot.y + size * 0.8 }, { face: 'label-strong', size, tone });
}
