// @ts-check
/**
 * Words that a reader sees stand in content/words, where a second language finds them. In pages and components this
 * rule reports text between tags, in attributes that are shown or read out, and in templates that hold a sentence.
 */

/** Attributes whose value a reader sees or hears; others hold names for styles, scripts and addresses. */
const SHOWN =
  /^(?:alt|aria-(?:label|description|roledescription|valuetext)|content|label|placeholder|summary|title|description)$/;
/** For machines: one word, parts joined by signs, or a unit of the ledger. */
const TECHNICAL = /^[a-z0-9_./:;=,#%-]*(?:, [a-z-]+(?:[:=][a-z\d.-]+)?)*$|^[A-Z]{3} [a-z ]+$/;
/** Stands for what a template fills in. */
const FILLED = '…';
/**
 * A word beside another or beside what is filled in, or a capitalised one at the start. An address and a name with
 * hyphens are none.
 */
const SENTENCE = /\p{L}{2,}[,.:;]? [\p{L}…]|[\p{L}…][,.:;]? \p{L}{2,}|^\s*\p{Lu}\p{Ll}+/u;
const LETTER = /\p{L}/u;

/**
 * Whether a text is for those who read errors.
 *
 * @param {import('eslint').Rule.Node | null} node
 */
function isError(node) {
  for (let at = node; at; at = at.parent) {
    if (at.type === 'ThrowStatement') return true;
    if (at.type === 'NewExpression' && 'name' in at.callee && String(at.callee.name).endsWith('Error')) return true;
  }
  return false;
}

/**
 * The attribute that a node is a value of. ESLint's own types know no markup.
 *
 * @param {import('eslint').Rule.Node} node
 * @returns {string | undefined}
 */
function attributeOf(node) {
  /** @typedef {{ readonly type: string, readonly name?: unknown, readonly key?: unknown }} Node */
  /** @typedef {Node & { readonly parent?: Markup | null }} Markup */
  /** @type {Markup | null | undefined} */
  let at = /** @type {Markup} */ (/** @type {unknown} */ (node));
  while (at && !/Attribute$/.test(at.type)) at = at.parent;
  const name = at?.name ?? at?.key;
  if (typeof name === 'object' && name !== null && 'name' in name) return String(name.name);
  return at ? String(name) : undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal:
        '"{{text}}" is written here: a reader’s words belong in content/words/<language>/interface.yaml, a chapter or an exhibit’s words',
    },
  },
  create(context) {
    /**
     * @param {import('eslint').Rule.Node} node
     * @param {string} text
     */
    const report = (node, text) =>
      context.report({ node, messageId: 'literal', data: { text: text.trim().replace(/\s+/g, ' ').slice(0, 60) } });
    return {
      /** @param {import('eslint').Rule.Node & { value: string }} node */
      JSXText(node) {
        if (LETTER.test(node.value)) report(node, node.value);
      },
      /** @param {import('eslint').Rule.Node & { value: string }} node */
      SvelteText(node) {
        if (LETTER.test(node.value)) report(node, node.value);
      },
      Literal(node) {
        const text = node.value;
        if (typeof text !== 'string' || isError(node)) return;
        const attribute = attributeOf(node);
        if (attribute !== undefined) {
          if (SHOWN.test(attribute) && LETTER.test(text) && !TECHNICAL.test(text)) report(node, text);
        } else if (!TECHNICAL.test(text) && /^\p{Lu}?[\p{L}’]+(?:[,:]? [\p{L}’]+)+[.?!]?$/u.test(text))
          report(node, text);
      },
      TemplateLiteral(node) {
        if (isError(node)) return;
        const attribute = attributeOf(node);
        if (attribute !== undefined && !SHOWN.test(attribute)) return;
        const text = node.quasis.map(({ value }) => value.cooked ?? '').join(FILLED);
        // Markup, styles and scripts are code, whatever words they hold.
        if (SENTENCE.test(text) && !/[<>{};=\n]/.test(text)) report(node, text);
      },
    };
  },
};
