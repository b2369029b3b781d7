import { expect, test } from 'vitest';
import { disagreements } from '../../../src/check/drawn.ts';
import { box } from '../../../src/scene/box.ts';
import { every } from '../../every.ts';
import { book, frames } from './all-frames.ts';

/** A text that says the value of something. */
const VALUE = /-(?:value|figure|sum|amount)(?:-\d+)?$/;

const unitOf = (id: string) => book.figures.get(id)?.unit;

// A label names by itself the figure that it prints, whatever that is: where a value is drawn, the code says of what,
// or the mark of the same name does. Else the check could not tell an editor that another is printed there.
test('wherever a value is printed, the check knows which figure belongs there', async () => {
  const values = frames.flatMap(({ name, frame, words }) => {
    const { marks } = frame.draw(book.numbers, words, box('desk'));
    const unnamed = frame.draw(book.numbers, { ...words, prints: {} }, box('desk'));
    return marks.flatMap(({ key, fact }) => (fact && VALUE.test(key) ? [{ name, key, fact, scene: unnamed }] : []));
  });
  await every(
    values,
    ({ name, key }) => `${name} ${key}`,
    ({ key, fact, scene }) => {
      const others = values.filter((each) => each.fact !== fact);
      const id = (others.find((each) => unitOf(each.fact) === unitOf(fact)) ?? others[0])?.fact;
      if (id === undefined) throw new Error('no other value is printed');
      const printed = scene.marks.map((mark) =>
        mark.key === key && mark.shape === 'text' ? { ...mark, text: 'another', fact: mark.fact ?? id } : mark,
      );
      const told = disagreements({ ...scene, marks: printed }, (text) => (text === 'another' ? [id] : []), book);
      expect(told, `{${id}} in place of {${fact}}`).not.toEqual([]);
    },
  );
});
