/** A Map or a WeakMap. */
interface Store<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is kept under a key; if nothing is, it is made and kept. */
export function kept<Key, Value>(there: Store<Key, Value>, key: Key, make: () => Value): Value {
  const had = there.get(key);
  if (had !== undefined) return had;
  const made = make();
  there.set(key, made);
  return made;
}
