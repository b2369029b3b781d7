import { isElement, walk, type Element, type Root } from '../edition/mdx.ts';

/** Properties by which a component says what it stands for; its other ones are words. */
const NAMES = ['id', 'exhibit', 'frame', 'from', 'to', 'as', 'verdict'];

/** What stands in a text besides words: `<Step frame="before">`. */
interface Part {
  readonly tag: string;
  readonly offset: number;
}

/** A component by what it stands for, its words left out. */
export function tagOf({ name, attributes }: Element): string {
  const properties = attributes.flatMap((attribute) =>
    attribute.name !== undefined && NAMES.includes(attribute.name) && typeof attribute.value === 'string'
      ? [` ${attribute.name}="${attribute.value}"`]
      : [],
  );
  return `<${name ?? ''}${properties.join('')}>`;
}

/** The parts of a text that have their order, and those within sentences, whose order is the language's. */
export function partsOf(tree: Root): { readonly blocks: readonly Part[]; readonly inline: readonly Part[] } {
  const blocks: Part[] = [];
  const inline: Part[] = [];
  walk(tree, (node) => {
    if (!isElement(node) || node.name === null || node.name === 'Note') return;
    const part = { tag: tagOf(node), offset: node.position?.start.offset ?? 0 };
    (['Fact', 'Says', 'Term'].includes(node.name) ? inline : blocks).push(part);
  });
  return { blocks, inline };
}

export type Parts = ReturnType<typeof partsOf>;

/** Something that one text has and the other has not. */
export interface Difference {
  /** Where in the text of the further language. */
  readonly at: number;
  readonly message: string;
}

/**
 * What differs between the parts of a text in the story's own language and those of the same text in a further one.
 *
 * @param placeOf where in the text should be what stands at an offset of the own one
 */
export function compare(own: Parts, words: Parts, placeOf: (offset: number) => number): Difference[] {
  const differences: Difference[] = [];
  const wrong = own.blocks.findIndex(({ tag }, i) => words.blocks[i]?.tag !== tag);
  const beyond = words.blocks[own.blocks.length];
  if (wrong >= 0) {
    const found = words.blocks[wrong];
    differences.push({
      at: found?.offset ?? 0,
      message: `expected ${own.blocks[wrong]?.tag ?? ''} here, as in the story’s own language${found ? `, not ${found.tag}` : ''}`,
    });
  } else if (beyond)
    differences.push({
      at: beyond.offset,
      message: `${beyond.tag} is not in the story’s own language: expected none`,
    });
  const left = [...words.inline];
  const lost = own.inline.filter(({ tag }) => {
    const i = left.findIndex((each) => each.tag === tag);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  for (const { tag, offset } of left)
    differences.push({
      at: offset,
      message: `${tag} is not in the story’s own language: expected the same figures and terms, in any order`,
    });
  for (const [at, parts] of Map.groupBy(lost, ({ offset }) => placeOf(offset)))
    differences.push({
      at,
      message: `lacks ${parts.map(({ tag }) => tag).join(', ')} of the story’s own language: expected the same`,
    });
  return differences;
}
