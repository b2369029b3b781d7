/**
 * Cascade layers, weakest first: a rule of a later layer wins over any of an earlier one, however its selector is
 * written. `reset` takes from browsers what they would do, `tokens` holds the custom properties, `base` is what every
 * page has, `article` running text and the measures of pages, `components` all that has a name of its own, `language`
 * what one language sets otherwise in those, `states` what holds for any of them (hidden, less motion, more contrast),
 * `print` is paper.
 */
export const LAYERS = ['reset', 'tokens', 'base', 'article', 'components', 'language', 'states', 'print'] as const;

/** The rule that fixes the order of the layers, as it stands at the head of each sheet. */
export const LAYER_ORDER = `@layer ${LAYERS.join(', ')};`;
