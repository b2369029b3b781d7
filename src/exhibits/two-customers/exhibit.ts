import { amount } from '../cell.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { drawReadings, drawShares, READINGS, type Picture } from './draw.ts';
import { runsOf, type Group } from './waffle.ts';

type Form = FrameForm<'two-customers'>;

/** The revenue of 2024: Microsoft's, the second customer's, everybody else's. */
const MICROSOFT = { share: 'conc-62', tone: 'microsoft', row: 'microsoft' } as const;
const SECOND = { share: 'cw-custc-2024' } as const;
const OTHERS = { tone: 'others', row: 'others', fact: 'revenue-outside-two' } as const;

/** All but those a frame is about. */
const CONTEXT = { tone: 'others', fill: 'faint', row: 'others' } as const;

/** The same with the two taken away. */
const GONE = { tone: 'others', fill: 'outline', opacity: 0.45 } as const;
const LEFT: readonly Group[] = [{ ...MICROSOFT, ...GONE }, { ...SECOND, ...GONE }, OTHERS];

/**
 * Revenue signed for and not yet earned. The filing says that Microsoft's is less than half, not how much less: one
 * cell under it is the most.
 */
const SIGNED = [
  { share: 'ms-below-50', under: 1, tone: 'microsoft', fill: 'hatch' },
  { tone: 'others', fill: 'hatch' },
  { share: 'openai-share-of-committed', fact: 'oai-deal-11-9b', tone: 'openai', fill: 'hatch' },
] as const;

/** A frame of shares. Its table has a row for each group, in hundredths. */
const shares = (picture: Picture): Form => ({
  draw: (d) => drawShares(d, picture),
  table: {
    columns: ['column-customer', 'column-share'],
    rows: (figures, words) =>
      runsOf(picture.groups, figures).flatMap(({ item: { row }, from, to }) =>
        row ? [[row, amount(to - from, 'percent', words)]] : [],
      ),
  },
});

/** Both customers: the second under a letter, or by the name that was reported. */
const both = (second: 'hidden' | 'shown', look: Group): Form =>
  shares({
    groups: [{ ...MICROSOFT, name: 'microsoft' }, { ...SECOND, ...look }, OTHERS],
    fact: 'conc-77-top2',
    second,
  });

/** How few pay for it: revenue in a hundred cells. */
export const twoCustomers = defineExhibit('two-customers', {
  before: shares({ groups: [{ share: 'conc-16-2022', tone: 'ink', row: 'largest' }, CONTEXT], fact: 'conc-16-2022' }),
  microsoft: shares({ groups: [MICROSOFT, CONTEXT], fact: 'conc-62', tone: 'microsoft' }),
  redacted: both('hidden', { tone: 'ink', row: 'second-hidden' }),
  revealed: both('shown', { tone: 'customer-c', row: 'second-revealed' }),
  without: {
    draw: (d) => drawShares(d, { groups: LEFT, fact: 'revenue-outside-two' }),
    table: {
      columns: ['column-customer', 'column-revenue'],
      rows: [
        ['microsoft', 'revenue-microsoft'],
        ['second-revealed', 'revenue-second'],
        ['others', 'revenue-others'],
      ],
    },
  },
  openai: {
    draw: (d) =>
      drawShares(d, {
        fact: 'openai-share-of-committed',
        tone: 'openai',
        groups: SIGNED,
        lines: ['point', 'scale', 'ceiling'],
      }),
    table: {
      columns: ['column-customer', 'column-committed'],
      rows: [
        ['openai', 'figure'],
        ['microsoft', 'under-half'],
      ],
    },
  },
  consequences: {
    draw: (d) => drawReadings(d, LEFT),
    table: { caption: 'takeaway', columns: ['column-reading'], rows: READINGS.map(({ name }) => [name]) },
  },
});
