import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutProse } from '../../../src/address/cache-key.ts';
import { makeEdition } from '../../../src/edition/edition.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test.each(['en', 'zh'])('a cache key stands for all content but running text and other languages: %s', (language) => {
  const paths = withoutProse(makeEdition('.', undefined, language));
  const left = filesIn('content').filter((file) => !paths.some((path) => file === path || file.startsWith(`${path}/`)));
  const folders = [...new Set(left.map((file) => file.split('/').slice(0, 3).join('/')))].sort();
  const others = language === 'en' ? ['content/exhibits/zh', 'content/words/zh'] : [];
  const prose = ['chapters', 'pages'].flatMap((name) => [`content/${name}/en`, `content/${name}/zh`]);
  expect(folders).toEqual([...prose, ...others].sort());
});
