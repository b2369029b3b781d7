import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { furtherSigns } from '../../../src/fonts/further-signs.ts';

test('faces are cut to the letters of further languages too, and those of Chinese stand elsewhere', () => {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  try {
    mkdirSync(join(root, 'content/exhibits/es'), { recursive: true });
    mkdirSync(join(root, 'content/words/hu'), { recursive: true });
    writeFileSync(join(root, 'content/exhibits/es/a.yaml'), 'title: ¿Qué? 两家\n');
    writeFileSync(join(root, 'content/words/hu/a.yaml'), 'title: ő\n');
    expect(furtherSigns(root, ['es', 'hu', 'fr'], 'Quéitl:? abcdefghijklmnopqrstuvwxyz')).toBe('¿ő');
    expect(furtherSigns(root, [], '')).toBe('');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
