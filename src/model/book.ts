import { readLedger, type Ledger } from '../ledger/ledger.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { formatFigure } from '../ledger/format.ts';
import { fromModelNumber, toModelNumber } from '../ledger/units.ts';
import type { Figure } from '../ledger/figure.ts';
import type { ComputedFact, LedgerEntry, Source } from '../ledger/schema.ts';
import { FORMULAS } from './computed.ts';
import type { Figures } from './figures.ts';

/** Every figure of the story with its value, stated or computed. */
export interface Book {
  readonly figures: ReadonlyMap<string, Figure>;
  /**
   * Those that are numbers, dates or outcomes, as the model receives them: money in USD million, shares and rates as fractions of one, dates
   * as day numbers, what became of a claim as 1, −1 or 0.
   */
  readonly numbers: Figures;
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Reads the ledger and works out its computed figures.
 *
 * @param root the project's folder
 * @throws ContentError with file, line and column for anything wrong in content/ledger or sources.yaml
 */
export function openBook(root: string): Book {
  const ledger = readLedger(root);
  const numbers: Record<string, number> = {};
  const figures = new Map<string, Figure>();
  for (const entry of ledger.entries.values()) {
    if (entry.kind === 'computed') continue;
    figures.set(entry.id, { ...entry, place: placeOf(ledger, entry) });
    const number = toModelNumber(entry.value, entry.unit);
    if (number !== undefined) numbers[entry.id] = number;
  }
  const stated: Figures = { ...numbers };
  const findings: Finding[] = [];
  for (const entry of ledger.entries.values()) {
    if (entry.kind !== 'computed') continue;
    const figure = compute(entry, stated, figures, ledger);
    if ('message' in figure) {
      findings.push(figure);
      continue;
    }
    figures.set(entry.id, figure);
    const number = toModelNumber(figure.value, entry.unit);
    if (number !== undefined) numbers[entry.id] = number;
  }
  if (findings.length > 0) throw new ContentError(findings);
  return { figures, numbers, sources: ledger.sources };
}

const placeOf = (ledger: Ledger, entry: LedgerEntry): string => ledger.places.get(entry.id) ?? 'content/ledger';

/** Computed figures start from stated ones only, so their order does not matter. What cannot be computed is a finding. */
function compute(
  entry: ComputedFact,
  stated: Figures,
  figures: ReadonlyMap<string, Figure>,
  ledger: Ledger,
): Figure | Finding {
  const place = placeOf(ledger, entry);
  const [file = place, line = '1'] = place.split(':');
  const fail = (message: string): Finding => ({ file, line: Number(line), column: 3, message });

  const formula = FORMULAS[entry.formula];
  if (!formula)
    return fail(
      `no formula "${entry.formula}" in src/model/computed.ts${didYouMean(entry.formula, Object.keys(FORMULAS))}`,
    );
  for (const id of entry.from)
    if (stated[id] === undefined)
      return fail(`"${entry.id}" starts from "${id}", which is not a stated number or date`);

  let result: number;
  try {
    result = formula.compute(stated);
  } catch (error) {
    return fail(`"${entry.id}" cannot be worked out: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Number.isFinite(result))
    return fail(`"${entry.id}" comes out as ${result}: one of ${entry.from.join(', ')} is missing or wrong`);
  const working = formula.show.replace(/\{([a-z0-9-]+)\}/g, (whole, id: string) => {
    const input = figures.get(id);
    return input ? formatFigure(input, 'exact') : whole;
  });
  return { ...entry, value: fromModelNumber(result, entry.unit), working, place };
}
