import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

// A test and not a lint rule: neither dependency-cruiser nor a plugin of ESLint reads the imports of Astro's pages and
// components, which are half of the house.

/**
 * The house: which floor each folder of src is on. A file imports from its own folder and from lower floors. A folder
 * stands as low as its imports allow, so that the numbers say what rests on what.
 */
export const FLOORS: Readonly<Record<string, number>> = {
  pages: 8,
  integrations: 7,
  commands: 7,
  layouts: 7,
  'ledger-page': 7,
  editor: 6,
  share: 6,
  article: 6,
  popover: 6,
  address: 5,
  check: 5,
  edition: 4,
  scroll: 4,
  stage: 3,
  exhibits: 2,
  scene: 1,
  model: 1,
  ledger: 0,
};

/** Folders that hold no logic and may be used from anywhere. */
const GROUND = ['fonts', 'styles'];

/** Packages that a floor must not know. */
const STRANGERS: readonly { readonly rooms: readonly string[]; readonly packages: RegExp; readonly rule: string }[] = [
  {
    rooms: ['model', 'ledger'],
    packages: /^(d3-(?!format$)|svelte|astro$|scrollama)/,
    rule: 'the model and the ledger know no D3, no Svelte and no Astro: numbers in, numbers out',
  },
  {
    rooms: ['scene', 'exhibits'],
    packages: /^(svelte|astro$|scrollama)/,
    rule: 'a drawing is plain data: it knows neither Svelte, Astro nor the scroll',
  },
  { rooms: ['stage'], packages: /^(scrollama|astro$)/, rule: 'the stage does not know how the reader got there' },
];

export interface Import {
  /** Relative to src. */
  readonly from: string;
  readonly line: number;
  readonly text: string;
  /** As it is written. */
  readonly target: string;
}

const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|\bfrom\s+['"]([^'"]+)['"]/;

/** Every import of a source text, with its line; of types too. */
export function importsOf(file: string, source: string): Import[] {
  return source.split('\n').flatMap((text, i) => {
    const match = IMPORT.exec(text);
    const target = match?.slice(1).find((group) => group !== undefined);
    return target === undefined ? [] : [{ from: file, line: i + 1, text: text.trim(), target }];
  });
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';

/** The file that an import reaches, relative to src; undefined for a package's. */
const reached = ({ from, target }: Import): string | undefined =>
  target.startsWith('.') ? posix.relative('/', posix.resolve('/', posix.dirname(from), target)) : undefined;

/** What an import breaks, in words; empty if nothing. */
export function broken(found: Import): string[] {
  const { from, line, text, target } = found;
  const room = roomOf(from);
  const say = (rule: string) => [`src/${from}:${line}  ${text}\n    ${rule}`];
  const path = reached(found);
  if (path === undefined)
    return STRANGERS.filter(({ rooms, packages }) => rooms.includes(room) && packages.test(target)).flatMap(
      ({ rule }) => say(rule),
    );
  const to = roomOf(path);
  if (to === room) {
    const [own, other] = [from.split('/')[1], path.split('/')[1]];
    const sideways = room === 'exhibits' && from.split('/').length > 2 && path.split('/').length > 2 && own !== other;
    return sideways ? say(`an exhibit does not know another: "${own}" may not import from "${other}"`) : [];
  }
  // Files of src itself belong to Astro.
  if (GROUND.includes(to) || GROUND.includes(room) || room.includes('.')) return [];
  const [here, there] = [FLOORS[room], FLOORS[to]];
  if (here === undefined || there === undefined)
    return say(
      `"${here === undefined ? room : to}" is on no floor: expected one of ${Object.keys(FLOORS).join(', ')}. A new folder needs its floor in tests/unit/floors.ts and docs/architecture.md`,
    );
  if (there < here) return [];
  return say(
    `${there > here ? 'upward' : 'sideways'}: "${room}" is on floor ${here} and may not import from "${to}" on floor ${there}. What both need belongs below both`,
  );
}

/** The floor each folder could stand on: one above the highest that it imports from. */
export function measured(imports: readonly Import[]): Record<string, number> {
  const below = new Map<string, Set<string>>(Object.keys(FLOORS).map((room) => [room, new Set()]));
  for (const each of imports) {
    const to = roomOf(reached(each) ?? '');
    if (to !== roomOf(each.from) && to in FLOORS) below.get(roomOf(each.from))?.add(to);
  }
  const floors: Record<string, number> = {};
  // From the ground up: an upward import is found by `broken`, and would only be measured wrongly here.
  for (const room of Object.keys(FLOORS).sort((a, b) => (FLOORS[a] ?? 0) - (FLOORS[b] ?? 0)))
    floors[room] = Math.max(0, ...[...(below.get(room) ?? [])].map((other) => (floors[other] ?? 0) + 1));
  return floors;
}

/**
 * Files that import each other, directly or round others, each circle once: `a.ts:3 → b.ts:1 → a.ts`, with the line of
 * each import.
 */
export function circles(imports: readonly Import[]): string[] {
  const of = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const found = new Map<string, string>();
  const visit = (file: string, way: readonly { readonly file: string; readonly line: number }[]): void => {
    const at = way.findIndex((step) => step.file === file);
    if (at >= 0) {
      const ring = way.slice(at);
      const key = ring
        .map((step) => step.file)
        .sort()
        .join();
      found.set(
        key,
        `${ring.map((step) => `src/${step.file}:${step.line}`).join(' → ')} → src/${file}\n    circle: what they need of each other belongs in a file of its own, which they import`,
      );
      return;
    }
    if (done.has(file)) return;
    for (const each of of.get(file) ?? []) {
      const to = reached(each);
      if (to !== undefined) visit(to, [...way, { file, line: each.line }]);
    }
    done.add(file);
  };
  for (const file of of.keys()) visit(file, []);
  return [...found.values()];
}

/** Every import of src. */
export function importsInTree(root: string): Import[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|mjs|svelte|astro)$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => importsOf(file, readFileSync(resolve(src, file), 'utf8')));
}
