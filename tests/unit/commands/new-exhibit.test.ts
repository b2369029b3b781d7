import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { firstChart, whyNoName } from '../../../src/editor/first-chart.ts';

const ROOT = process.cwd();

describe('the name of a new exhibit', () => {
  test.each(['cash-and-debt', 'two-bars', 'classes', 'of'])('may be %s', (name) => {
    expect(whyNoName(ROOT, name)).toBeUndefined();
    expect(firstChart(ROOT, name)).toHaveLength(2);
  });

  test.each([
    ['../../x', 'expected lower-case words joined by hyphens'],
    ['Big Name', 'expected lower-case words joined by hyphens'],
    ['', 'expected lower-case words joined by hyphens'],
    ['class', 'called class, which the language keeps for itself'],
    ['await', 'called await, which the language keeps for itself'],
    ['package', 'called package, which the language keeps for itself'],
    ['undefined', 'called undefined, which the language keeps for itself'],
    ['column-chart', 'called columnChart, which it imports'],
    ['define-exhibit', 'called defineExhibit, which it imports'],
  ])('may not be "%s"', (name, says) => {
    expect(whyNoName(ROOT, name)).toContain(says);
    expect(() => firstChart(ROOT, name)).toThrow(says);
  });

  test('is refused in one line, with nothing written', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/new-exhibit.ts', '../../x'], {
      encoding: 'utf8',
    });
    expect(stderr.trim()).toMatch(/^npm run new:exhibit: "\.\.\/\.\.\/x" cannot name an exhibit: .*$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
