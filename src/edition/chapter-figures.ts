import type { Block, Chapter } from './chapter.ts';

/** Ids of the figures that a part of a chapter prints or puts into words, in order. */
export const figuresOf = (block: Block): readonly string[] => {
  if (block.kind === 'exhibit') return block.steps.flatMap(({ body }) => body.flatMap(figuresOf));
  return block.kind === 'check' ? block.body.flatMap(figuresOf) : block.figures;
};

/**
 * The figures that a chapter puts into words outside its running text: in its head, and in what checks claim and find.
 */
export const wordedIn = ({ figures, blocks }: Chapter): readonly string[] => [
  ...figures,
  ...blocks
    .flatMap((block) => (block.kind === 'exhibit' ? block.steps.flatMap(({ body }) => body) : [block]))
    .flatMap((part) => (part.kind === 'check' ? part.figures : [])),
];
