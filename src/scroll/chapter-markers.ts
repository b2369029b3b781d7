/**
 * Places of chapter markers along the progress bar, a cord: each at least a gap after the one before and as near as
 * that allows to where it would stand. Where there is not room for so many, they stand evenly.
 *
 * @param shares where each would stand, 0 to 1, rising
 * @param gap the least distance between two, as a share of the cord
 */
export function spread(shares: readonly number[], gap: number): readonly number[] {
  const room = Math.min(gap, shares.length > 1 ? 1 / (shares.length - 1) : 1);
  let least = 0;
  const pushed = shares.map((share) => {
    const place = Math.max(share, least);
    least = place + room;
    return place;
  });
  let most = 1;
  return pushed
    .toReversed()
    .map((place) => {
      const kept = Math.min(place, most);
      most = kept - room;
      return kept;
    })
    .toReversed();
}

/**
 * Where on the cord a share of the story stands when its chapters' beginnings stand at these places: in proportion
 * between two of them.
 */
export function alongCord(share: number, shares: readonly number[], places: readonly number[]): number {
  const from = [0, ...shares, 1];
  const to = [0, ...places, 1];
  const next = Math.max(
    1,
    from.findIndex((value, i) => i > 0 && value >= share),
  );
  const [a = 0, b = 1] = from.slice(next - 1, next + 1);
  const [start = 0, end = 1] = to.slice(next - 1, next + 1);
  return b === a ? end : start + ((share - a) / (b - a)) * (end - start);
}
