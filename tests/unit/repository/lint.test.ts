import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';

type Rules = Readonly<Record<string, Linter.RuleEntry>>;

/** The rules a file is held to. */
const rulesFor = async (file: string): Promise<Rules> => {
  const { rules } = (await new ESLint().calculateConfigForFile(file)) as { rules: Rules };
  return rules;
};
const on = (rule: Linter.RuleEntry | undefined): boolean => ![0, 'off', undefined].includes([rule].flat()[0] as 0);

/** What a line of code in a file breaks, of the rules that keep drawings and sums pure. */
async function broken(file: string, code: string): Promise<string[]> {
  const rules = Object.entries(await rulesFor(file)).filter(([name]) => name.startsWith('no-restricted-'));
  return new Linter().verify(code, [{ rules: Object.fromEntries(rules) }]).map(({ ruleId }) => ruleId ?? '');
}

test.each([
  ['Math.random()', ['no-restricted-properties']],
  ['Date.now()', ['no-restricted-properties']],
  ['performance.now()', ['no-restricted-properties']],
  ['new Date()', ['no-restricted-syntax']],
  ['Date()', ['no-restricted-syntax']],
  ['process.env.TZ', ['no-restricted-globals']],
  ['document.title', ['no-restricted-globals']],
  ['new Date(2025, 2, 3)', []],
  ['Math.max(1, 2)', []],
])('%s in a drawing or a sum', async (code, rules) => {
  for (const file of ['src/exhibits/catalogue.ts', 'src/scene/scene.ts', 'src/model/choices.ts'])
    expect(await broken(file, `const x = ${code};`), file).toEqual(rules);
});

test('a clock is no harm elsewhere', async () => {
  expect(await broken('src/stage/controls.ts', 'const x = Date.now();')).toEqual([]);
});

test('promises left alone, cases left out and branches that are alike are found', async () => {
  const rules = await rulesFor('src/stage/controls.ts');
  const wanted = [
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-misused-promises',
    '@typescript-eslint/switch-exhaustiveness-check',
    '@typescript-eslint/no-unnecessary-condition',
    'sonarjs/no-all-duplicated-branches',
  ];
  expect(wanted.filter((rule) => !on(rules[rule]))).toEqual([]);
});
