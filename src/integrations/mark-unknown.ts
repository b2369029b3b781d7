import { defineMdastPlugin } from 'satteri';
import { COMPONENTS } from '../edition/components.ts';

/** A component, and not HTML. */
const isUnknown = (name: string | null | undefined): name is string =>
  /^[A-Z]/.test(name ?? '') && !COMPONENTS[name ?? ''];

const named = (name: string) => ({ type: 'mdxJsxAttribute', name: 'name', value: `<${name}>` }) as const;

/**
 * Sets `<Mistake>` where a chapter has a component that does not exist, so that the live preview can show the rest. A
 * build never comes here: the check of all content has stopped it.
 */
export const markUnknown = defineMdastPlugin({
  name: 'mark-unknown',
  mdxJsxFlowElement(node, context) {
    if (!isUnknown(node.name)) return;
    context.replaceNode(node, { ...node, name: 'Mistake', attributes: [named(node.name)] });
  },
  mdxJsxTextElement(node, context) {
    if (!isUnknown(node.name)) return;
    context.replaceNode(node, { ...node, name: 'Mistake', attributes: [named(node.name)] });
  },
});
