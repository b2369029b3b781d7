/** What work is done for: a text, and how it is set. */
type Subject = readonly Part[];
type Part = string | number | boolean;

/** What is known of all subjects that begin alike. */
interface Branch<T> {
  result: T | undefined;
  next: Map<Part, Branch<T>> | undefined;
}

const branch = <T>(): Branch<T> => ({ result: undefined, next: undefined });

/**
 * Work on texts that is done once for each (memoisation): a drawing is measured in several shapes, and drawn anew for
 * every setting, while most of its words stay the same. A subject is looked up part by part: writing its parts into one
 * key would take longer than the rest.
 *
 * @param atMost of how many subjects results are kept; then all are forgotten
 * @returns the result for a subject, worked out if it is not known
 */
export function recalled<T>(atMost: number): (subject: Subject, work: () => T) => T {
  let known = branch<T>();
  let count = 0;
  return (subject, work) => {
    let at = known;
    for (const part of subject) {
      at.next ??= new Map();
      let next = at.next.get(part);
      if (next === undefined) at.next.set(part, (next = branch()));
      at = next;
    }
    if (at.result !== undefined) return at.result;
    const result = work();
    if (count < atMost) {
      at.result = result;
      count += 1;
    } else {
      known = branch();
      count = 0;
    }
    return result;
  };
}
