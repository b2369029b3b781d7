import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Source texts by path from src. */
type Sources = ReadonlyMap<string, string>;

const IMPORT = /\bimport\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+\.ts)'/g;

/** Exports that another folder imports and that have no docstring, as `path: name`. */
function undocumented(sources: Sources): readonly string[] {
  const used = [...sources].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].flatMap(([, names = '', target = '']) => {
      const to = posix.join(posix.dirname(from), target);
      if (to.split('/')[0] === from.split('/')[0]) return [];
      return names.split(',').map((name) => `${to}: ${name.trim().replace(/^type\s+|\s+as\s.*$/gs, '')}`);
    }),
  );
  return [...new Set(used)].sort().filter((each) => {
    const [file = '', name = ''] = each.split(': ');
    const declared = new RegExp(
      String.raw`^(.*)\nexport (?:async )?(?:const|function|class|interface|type) ${name}\b`,
      'm',
    ).exec(sources.get(file) ?? '');
    return name !== '' && declared?.[1]?.endsWith('*/') === false;
  });
}

test('an export that another folder uses says what it gives, in a docstring', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|astro|svelte|mjs)$/.test(file),
  );
  const sources = new Map(
    files.map((file) => [posix.join(...file.split(/[\\/]/)), readFileSync(join('src', file), 'utf8')]),
  );
  expect(undocumented(sources)).toEqual([]);
});

test('one without is named, with its file; in its own folder it may do without', () => {
  const sources = new Map([
    [
      'model/bill.ts',
      '/** The years. */\nexport const YEARS = [];\n\nexport const inYear = 1;\nexport type Own = 1;\n',
    ],
    ['model/own.ts', "import type { Own } from './bill.ts';"],
    ['exhibits/a/draw.ts', "import {\n  inYear,\n  YEARS as years,\n} from '../../model/bill.ts';"],
  ]);
  expect(undocumented(sources)).toEqual(['model/bill.ts: inYear']);
});
