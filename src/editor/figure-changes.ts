import { printed, type Figure } from '../ledger/figure.ts';
import type { Book } from '../edition/book.ts';
import type { Usage, UsePlace } from '../edition/usage.ts';
import { reworded } from './sentence-changes.ts';

/** As prose prints it, and to the last digit where that hides the difference. */
function values(old: Figure, now: Figure): string | undefined {
  const both = (style: 'prose' | 'exact') => [printed(old, style), printed(now, style)] as const;
  const [was, is] = both('prose');
  const [wasExactly, isExactly] = both('exact');
  if (was !== is) return `${was} -> ${is}${wasExactly === was ? '' : ` (to the digit: ${wasExactly} -> ${isExactly})`}`;
  if (wasExactly !== isExactly) return `still printed ${is} (to the digit: ${wasExactly} -> ${isExactly})`;
  return old.value === now.value ? undefined : `still printed ${is} (${digits(old, now)} -> ${digits(now, old)})`;
}

/** A value to as many digits as it takes to tell it from another, four at least. */
function digits({ value }: Figure, { value: other }: Figure): string {
  if (typeof value !== 'number' || typeof other !== 'number') return String(value);
  const enough = [4, 5, 6, 7, 8, 9].find((count) => value.toPrecision(count) !== other.toPrecision(count));
  return enough === undefined ? String(value) : String(Number(value.toPrecision(enough)));
}

/** What an editor reads about a figure beside its value. */
const DESCRIPTIONS: readonly (readonly [string, (figure: Figure) => string | undefined])[] = [
  ['statement', (figure) => figure.statement],
  ['as of', (figure) => figure.asOf],
  ['said by', (figure) => figure.saidBy],
  ['source', (figure) => figure.source],
  ['verdict', (figure) => figure.check?.verdict],
  ['check', (figure) => figure.check?.note],
];

/** A place for editors, who know a frame by its id: `Exhibit 3, Twins: picture 1 of 6 (#twins/before)`. */
const nameOf = ({ label, path }: UsePlace): string => (path.includes('/') ? `${label} (${path})` : label);

/**
 * Every figure that changed, came or went, one entry each: its value first, where it stands, then what is said of it.
 */
export function figureChanges(old: Book, now: Book, usage: Usage): readonly string[] {
  const stands = (id: string): string => {
    // What is worked out from it has an entry of its own.
    const places = (usage.get(id) ?? []).filter(({ path }) => !path.startsWith('ledger/')).map(nameOf);
    return places.length === 0 ? 'It stands nowhere in the story.' : `It stands in ${places.join('; ')}.`;
  };
  const changed = [...now.figures.values()].flatMap((figure) => {
    const before = old.figures.get(figure.id);
    if (!before) return [`${figure.id}: new, ${printed(figure)}. ${figure.statement} ${stands(figure.id)}`];
    const value = values(before, figure);
    const changes = DESCRIPTIONS.flatMap(([name, read]) => {
      const [was, is] = [read(before) ?? '(none)', read(figure) ?? '(none)'];
      return was === is ? [] : [`  ${name}: ${reworded(was, is) ?? `${was} -> ${is}`}`];
    });
    if (value === undefined && changes.length === 0) return [];
    const head = value === undefined ? `${figure.id}: ${printed(figure)}, unchanged.` : `${figure.id}: ${value}.`;
    return [[`${head} ${stands(figure.id)}`, ...changes].join('\n')];
  });
  const gone = [...old.figures.values()]
    .filter(({ id }) => !now.figures.has(id))
    .map((figure) => `${figure.id}: removed; it was ${printed(figure)}. ${figure.statement}`);
  return [...changed, ...gone];
}
