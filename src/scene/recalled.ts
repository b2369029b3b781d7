/**
 * Work on texts that is done once for each (memoisation): a drawing is measured in several shapes, and drawn anew for
 * every setting, while most of its words stay the same.
 *
 * @param atMost of how many texts results are kept; then all are forgotten
 * @returns the result for a text, worked out if it is not known
 */
export function recalled<T>(atMost: number): (text: string, work: () => T) => T {
  const known = new Map<string, T>();
  return (text, work) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work();
    if (known.size >= atMost) known.clear();
    known.set(text, result);
    return result;
  };
}
