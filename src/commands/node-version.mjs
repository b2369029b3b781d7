// @ts-check
// What a Node must be to begin with. Runs before anything is installed.

/** The least that commands run on before the project's own is there: what they use of Node came with it. */
const LEAST = /** @type {const} */ ([18, 17]);

/**
 * Why a Node cannot run a command.
 *
 * @param {string} version `18.16.1`
 * @returns {string | undefined} one line; undefined for one that can
 */
export function whyTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return undefined;
  return `Node ${version} is too old: expected ${LEAST.join('.')} or later, with which the rest is installed`;
}
