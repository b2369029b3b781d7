// @ts-check
// A line that says how far something long has come, while somebody looks on. Runs before anything is installed.

/** How often it counts: ms. */
const EACH = 500;

/**
 * Says what has begun, and how far it has come: on a terminal in place, elsewhere only that it began and how long it
 * took.
 *
 * @param {string} what `Installing packages`
 * @param {() => string} sofar `120 of 700`
 */
export function counting(what, sofar) {
  const start = performance.now();
  const inPlace = process.stdout.isTTY;
  const say = () => process.stdout.write(`\r\u001b[K${what}… ${sofar()}`);
  if (inPlace) say();
  else console.log(`${what}…`);
  const timer = inPlace ? setInterval(say, EACH) : undefined;
  return {
    end() {
      clearInterval(timer);
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`${inPlace ? '\r\u001b[K' : ''}${what}: ${sofar()}, ${seconds} s`);
    },
  };
}
