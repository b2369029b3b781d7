import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { stepsExhibit } from '../../../src/integrations/steps-exhibit.ts';

const compiled = (text: string): string => {
  const { code } = mdxToJs(text, { mdastPlugins: [stepsExhibit] });
  return code.replace(/\s+/g, ' ');
};

test('a step is given the exhibit it stands in, and keeps what it holds', () => {
  const code = compiled(
    '<Scrolly exhibit="a">\n\n<Step frame="b">\n\nWords and <Fact id="c"/>.\n\n</Step>\n\n<Step frame="d">\n\nMore.\n\n</Step>\n\n</Scrolly>\n',
  );
  expect(code).toContain('_jsx(Step, { exhibit: "a", frame: "b", children:');
  expect(code).toContain('_jsx(Step, { exhibit: "a", frame: "d", children:');
  expect(code).toContain('"Words and ", _jsx(Fact, { id: "c" })');
});

test('a step that stands elsewhere is left as it is: the check tells of it', () => {
  expect(compiled('<Step frame="b">\n\nWords.\n\n</Step>\n')).toContain('_jsx(Step, { frame: "b",');
});
