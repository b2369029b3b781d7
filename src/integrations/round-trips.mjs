// @ts-check
// How many round trips a page takes to reach readers on a slow line: their first paint waits for the last.

// TCP in segments: the initial window (RFC 6928), which doubles with each round trip until it fills the line. That is
// the slow line of Lighthouse and of `npm run bench`, 1.6 Mbit/s and 150 ms there and back.
const SEGMENT = 1460;
const INITIAL_WINDOW = 10;
const FULL_WINDOW = 21;
/** What a host says of a page before it, bytes. */
const HEADERS = 650;
/** More than that is no little less: bytes. */
const LITTLE = 1500;

/**
 * How little less a packed page would have to be to take a round trip, 150 ms, less.
 *
 * @param {number} packed as it is sent, bytes
 * @returns {number | undefined} 1 to 1500 bytes; undefined where it would have to be much less
 */
export function bytesBeyondRoundTrip(packed) {
  let left = packed + HEADERS;
  for (let window = INITIAL_WINDOW; left > window * SEGMENT; window = Math.min(2 * window, FULL_WINDOW))
    left -= window * SEGMENT;
  return left < packed + HEADERS && left <= LITTLE ? left : undefined;
}
