import { expect, test } from 'vitest';
import { exhibitsFolder, interfaceFile, wordsFolder, workingsFile } from '../../../src/edition/content-files.ts';
import { LAID_OVER, overlaysIn } from '../../../src/edition/overlays.ts';

test('beside the ledger, exhibits and words round the story, what is laid over is on the list', () => {
  const others = [interfaceFile('zh'), workingsFile('zh')];
  const paths = overlaysIn(process.cwd(), 'zh')
    .map(({ path }) => path)
    .filter((path) => !path.startsWith(`${exhibitsFolder('zh')}/`) && !path.startsWith(`${wordsFolder('zh')}/ledger/`))
    .filter((path) => !others.includes(path));
  expect(paths.toSorted()).toEqual(LAID_OVER.map((name) => `${wordsFolder('zh')}/${name}.yaml`).toSorted());
});
