/** A chart that an editor describes: its file in content/charts, and its words. */
export interface Described {
  readonly id: string;
  readonly chart: string;
  readonly words: string;
}

const words = (title: string, labels: string, frames: string): string => `title: ${title}
subtitle: Dollars
source: 'Source: CoreWeave’s accounts'
labels:
  column-what: What
  column-amount: Amount
${labels}
frames:
${frames}
`;

const frame = (id: string, takeaway: string): string => `  ${id}:
    takeaway: ${takeaway}
    alt: The chart “${id}” of CoreWeave’s accounts, drawn from the ledger, with {cw-revenue-2024} among it.`;

const MONEY = `  cash: Cash in hand
  debt: Debt
  revenue: Revenue of 2024`;

const three = (id: string, kind: string): Described => ({
  id,
  chart: `kind: ${kind}
data:
  cash: cw-cash-2024
  revenue: cw-revenue-2024
  debt: cw-debt-total-2024
tones: { cash: cash, debt: debt }
frames:
  cash: { show: [cash] }
  revenue: { show: [cash, revenue] }
  all:
  owed: { highlight: debt }
`,
  words: words(
    'Cash, revenue and debt',
    MONEY,
    [
      frame('cash', 'CoreWeave had {cw-cash-2024:short} of cash'),
      frame('revenue', 'CoreWeave took in {cw-revenue-2024:short}'),
      frame('all', 'CoreWeave owed more than it took in'),
      frame('owed', 'CoreWeave owed {cw-debt-total-2024:short}'),
    ].join('\n'),
  ),
});

/** One chart of each kind. */
export const DESCRIBED: readonly Described[] = [
  three('as-bars', 'bars'),
  three('as-columns', 'columns'),
  three('as-numbers', 'number'),
  {
    id: 'as-line',
    chart: `kind: line
data:
  2022: cw-revenue-2022
  2023: cw-revenue-2023
  2024: cw-revenue-2024
frames:
  small: { show: ['2022'] }
  grown: { show: ['2022', '2023'] }
  all:
  last: { highlight: '2024' }
`,
    words: words(
      'Revenue',
      '',
      [
        frame('small', 'CoreWeave began small'),
        frame('grown', 'CoreWeave grew'),
        frame('all', 'CoreWeave took in {cw-revenue-2024:short} in 2024'),
        frame('last', 'CoreWeave never took in more than in 2024'),
      ].join('\n'),
    ).replace('labels:\n', 'labels:\n'),
  },
  {
    id: 'as-stack',
    chart: `kind: stacked
data:
  earlier: { loss: cw-netloss-2022, revenue: cw-revenue-2022 }
  later: { loss: cw-netloss-2023, revenue: cw-revenue-2023 }
  last: { loss: cw-netloss-2024, revenue: cw-revenue-2024 }
tones: { loss: loss, revenue: coreweave }
frames:
  one: { show: [earlier] }
  all:
  last: { highlight: last }
`,
    words: words(
      'Loss and revenue',
      `  earlier: In 2022
  later: In 2023
  last: In 2024
  loss: Net loss
  revenue: Revenue`,
      [
        frame('one', 'CoreWeave lost money'),
        frame('all', 'CoreWeave lost more, and took in more'),
        frame('last', 'CoreWeave lost {cw-netloss-2024:short} in 2024'),
      ].join('\n'),
    ),
  },
];
