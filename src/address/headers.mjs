// @ts-check
// Reads a `_headers` file as Cloudflare and Netlify do, so that the site is served here as it is there.

/**
 * @typedef {object} HeaderRule
 * @property {string} path `/about/*`, `/`
 * @property {ReadonlyMap<string, string>} headers by lower-case name
 */

/**
 * @param {string} text a `_headers` file
 * @returns {HeaderRule[]} in the file's order
 * @throws {Error} naming the line that is neither a path, a header nor a comment
 */
export function parseHeaderRules(text) {
  /** @type {{ path: string, headers: Map<string, string> }[]} */
  const rules = [];
  text.split('\n').forEach((line, i) => {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) return;
    if (said.startsWith('/')) return void rules.push({ path: said, headers: new Map() });
    const colon = said.indexOf(':');
    const rule = rules.at(-1);
    if (!rule || colon < 1) throw new Error(`_headers:${i + 1}: neither a path nor a header: "${said}"`);
    rule.headers.set(said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim());
  });
  return rules;
}

/**
 * @param {string} rule a path, with `*` at its end for all that lies below
 * @param {string} path
 */
export const fits = (rule, path) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path);

/**
 * What rules say of one path.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path from the site's root
 * @returns {Map<string, string>}
 */
export const headersFor = (rules, path) =>
  new Map(rules.filter((rule) => fits(rule.path, path)).flatMap((rule) => [...rule.headers]));
