/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one word into the other: optimal string alignment.
 *
 * @param most beyond so many the number is of no interest, and any larger one is returned
 */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let least = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < leastOfRow) leastOfRow = cost;
    }
    // What follows is made of these two rows, and is no less.
    if (Math.min(least, leastOfRow) > most) return Infinity;
    least = leastOfRow;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The known name nearest to a misspelt one, or undefined if none is near enough to be meant.
 *
 * @param edits at most so many letters are another, or lacking, or too many
 */
export function nearest(
  name: string,
  known: Iterable<string>,
  edits = Math.max(2, Math.ceil(name.length * 0.4)),
): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let most = edits;
  for (const candidate of known) {
    // What was written is no help to who wrote it.
    if (candidate === name) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), most);
    // Of several as near, the first.
    if (distance <= most) [best, most] = [candidate, distance - 1];
  }
  return best;
}

/** ` (did you mean "x"?)`, or nothing. Appended to error messages about unknown names. */
export const didYouMean = (name: string, known: Iterable<string>): string => suggesting(nearest(name, known));

/** The same of a name that was looked for. */
export const suggesting = (near: string | undefined): string =>
  near === undefined ? '' : ` (did you mean "${near}"?)`;
