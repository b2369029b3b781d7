import { tieMistake } from '../edition/stray.ts';
import { isElement, startOf, walk, type Root } from '../edition/mdx.ts';
import { givenTo, type Given } from './elements.ts';
import { linksOf } from './links.ts';
import type { Difference } from './parts.ts';
import { Report } from './report.ts';

// What of a text in the story's own language the same text in a further one has not, besides figures and components.

/** Words that a component is given to print, in the order of the text. */
export function givenIn(tree: Root | undefined, text: string): readonly Given[] {
  const given: Given[] = [];
  if (tree)
    walk(tree, (node) => {
      if (isElement(node)) given.push(...givenTo(node, text));
    });
  return given;
}

/** What of the words that components print is tied to other figures than in the story's own language. */
export const givenApart = (own: readonly Given[], words: readonly Given[]): readonly Difference[] =>
  words.flatMap(({ name, text, start }, i) => {
    const mistake = tieMistake(own[i]?.text ?? '', text);
    return mistake === undefined ? [] : [{ at: start, message: `the ${name} ${mistake}` }];
  });

/** Links that one text has and the other has not. */
export function linksApart(own: Root | undefined, words: Root): readonly Difference[] {
  const [there = [], here = []] = [own, words].map((tree) => tree && linksOf(tree, '', new Report('', '')));
  const lost = there.filter(({ to }) => !here.some((each) => each.to === to));
  return lost.map(({ to }) => ({
    at: 0,
    message: `lacks the link to ${to} of the story’s own language: expected the same`,
  }));
}

/** Headings that one text has and the other has not. */
export function headingsApart(own: Root | undefined, words: Root): readonly Difference[] {
  const [there = [], here = []] = [own, words].map((tree) => tree?.children.filter(({ type }) => type === 'heading'));
  if (there.length === here.length) return [];
  return [
    {
      at: startOf(here.at(-1)),
      message: `${here.length} headings, and the story’s own language has ${there.length}: expected the same`,
    },
  ];
}
