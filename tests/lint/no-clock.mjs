// @ts-check
/** @type {import('eslint').Rule.RuleModule} */
export const noClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { clock: 'A frame and the model know no clock: take the date from the facts.' },
  },
  create: (context) => ({
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']"(
      /** @type {import('eslint').Rule.Node} */ node,
    ) {
      context.report({ node, messageId: 'clock' });
    },
  }),
};
