import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';

const exhibitOf = ({ attributes }: Readonly<MdxJsxFlowElement>) =>
  attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'exhibit');

/**
 * Gives each `<Step>` the exhibit of the `<Scrolly>` it stands in, while a chapter is compiled: an editor writes it
 * once, and a step knows by itself which picture is its own.
 */
export const stepsExhibit = defineMdastPlugin({
  name: 'steps-exhibit',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Step') return;
    const around = context.parent(node);
    const exhibit = around.type === 'mdxJsxFlowElement' && around.name === 'Scrolly' ? exhibitOf(around) : undefined;
    if (!exhibit) return;
    const { type, name, attributes, children } = node;
    context.replaceNode(node, { type, name, attributes: [exhibit, ...attributes], children });
  },
});
