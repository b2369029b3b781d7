import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The house: which floor each folder of src is on. A file imports from its own folder and from lower floors. */
const FLOORS: Readonly<Record<string, number>> = {
  commands: 13,
  integrations: 12,
  pages: 11,
  layouts: 10,
  share: 9,
  editor: 9,
  'ledger-page': 8,
  article: 7,
  popover: 7,
  address: 6,
  check: 6,
  edition: 5,
  scroll: 5,
  stage: 4,
  exhibits: 3,
  scene: 2,
  model: 1,
  ledger: 0,
};

/** Folders that hold no logic and may be used from anywhere. */
const GROUND = ['fonts', 'styles'];

/** Packages that a floor must not know. */
const STRANGERS: readonly { readonly floors: readonly string[]; readonly packages: RegExp; readonly rule: string }[] = [
  {
    floors: ['model', 'ledger'],
    packages: /^(d3-(?!format$)|svelte|astro$|scrollama)/,
    rule: 'the model and the ledger know no D3, no Svelte and no Astro: numbers in, numbers out',
  },
  {
    floors: ['scene', 'exhibits'],
    packages: /^(svelte|astro$|scrollama)/,
    rule: 'a drawing is plain data: it knows neither Svelte, Astro nor the scroll',
  },
  { floors: ['stage'], packages: /^(scrollama|astro$)/, rule: 'the stage does not know how the reader got there' },
];

export interface Import {
  readonly from: string;
  readonly line: number;
  readonly text: string;
  readonly target: string;
}

const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|\bfrom\s+['"]([^'"]+)['"]/;

/** Every import of a source text, with its line. */
export function importsOf(file: string, source: string): Import[] {
  return source.split('\n').flatMap((text, i) => {
    const match = IMPORT.exec(text);
    const target = match?.slice(1).find((group) => group !== undefined);
    return target === undefined ? [] : [{ from: file, line: i + 1, text: text.trim(), target }];
  });
}

/** What a file's imports break, in words; empty if nothing. Paths are relative to src. */
export function broken({ from, line, text, target }: Import): string[] {
  const folder = from.split('/')[0] ?? '';
  const say = (rule: string) => `src/${from}:${line}  ${text}\n    ${rule}`;
  if (!target.startsWith('.'))
    return STRANGERS.filter(({ floors, packages }) => floors.includes(folder) && packages.test(target)).map(
      ({ rule }) => say(rule),
    );
  const goal = relative('.', resolve('/', dirname(from), target)).replace(/^(\.\.\/)*/, '');
  const path = relative('/', resolve('/', dirname(from), target));
  const to = path.split('/')[0] ?? goal;
  if (to === folder) {
    const [own, other] = [from.split('/')[1], path.split('/')[1]];
    const sideways = folder === 'exhibits' && from.split('/').length > 2 && path.split('/').length > 2 && own !== other;
    return sideways ? [say(`an exhibit does not know another: "${own}" may not import from "${other}"`)] : [];
  }
  if (GROUND.includes(to) || GROUND.includes(folder)) return [];
  const here = FLOORS[folder];
  const there = FLOORS[to];
  if (here === undefined || there === undefined)
    return here === undefined && folder.includes('.')
      ? []
      : [
          say(
            `"${here === undefined ? folder : to}" is on no floor: expected one of ${Object.keys(FLOORS).join(', ')}`,
          ),
        ];
  if (there < here) return [];
  const direction = there > here ? 'upward' : 'sideways';
  return [say(`${direction}: "${folder}" is on floor ${here} and may not import from "${to}" on floor ${there}`)];
}

/** Everything in src that breaks the rule of the floors. */
export function brokenInTree(root: string): string[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|svelte|astro)$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => importsOf(file, readFileSync(join(src, file), 'utf8')).flatMap(broken));
}
