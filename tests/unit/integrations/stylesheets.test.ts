import { expect, test } from 'vitest';
import { withMediaQueries } from '../../../src/integrations/stylesheets.ts';
import { DESK_EMBED } from '../../../src/styles/media.ts';
import { WIDE } from '../../../src/styles/wide.ts';

test('a name of a media query gives way to the query', () => {
  expect(withMediaQueries('@media (--wide) { a { color: var(--ink) } }', 'x.css')).toBe(
    `@media ${WIDE} { a { color: var(--ink) } }`,
  );
  expect(withMediaQueries('@media screen and (--wide) {', 'x.css')).toBe(`@media screen and ${WIDE} {`);
  expect(withMediaQueries('@media (--desk-embed) {', 'x.css')).toBe(`@media ${DESK_EMBED} {`);
  expect(withMediaQueries('@media print { a { top: var(--wide) } }', 'x.css')).toBe(
    '@media print { a { top: var(--wide) } }',
  );
});

test('a name that there is not is told with its line and the nearest one', () => {
  expect(() => withMediaQueries('a {\n}\n@media (--wied) {', 'x.css')).toThrow(
    /^x\.css:3: no media query "wied".*"?wide"?.*src\/styles\/media\.ts/,
  );
});

test('several queries under one name stand alone: with a condition more they would say something else', () => {
  expect(() => withMediaQueries('@media screen and (--beside) {', 'x.css')).toThrow(/^x\.css:1: \(--beside\)/);
});
