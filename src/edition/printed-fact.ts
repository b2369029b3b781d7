import { printed, type Figure, type Piece } from '../ledger/figure.ts';
import { isStyle } from '../ledger/format.ts';
import { endsOf, printedRange } from '../ledger/range.ts';

/** What a `<Fact>` names, as it was typed. */
interface FactNames {
  readonly id: string;
  /** The upper end, where it prints a range. */
  readonly to?: string | undefined;
  readonly as?: string | undefined;
}

/** What a `<Fact>` prints, each figure a piece of its own; undefined if the ledger lacks one. */
export function printedFact(
  { id, to = '', as = '' }: FactNames,
  figures: ReadonlyMap<string, Figure>,
): readonly Piece[] | undefined {
  const style = isStyle(as) ? as : 'prose';
  if (to !== '') {
    const ends = endsOf({ lower: id, upper: to }, figures);
    return ends && printedRange(ends, style);
  }
  const figure = figures.get(id);
  return figure && [{ text: printed(figure, style), figure: id }];
}
