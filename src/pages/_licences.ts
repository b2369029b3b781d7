import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/** What a package says in a way the lock file does not take over. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { 'format 0.2.2': 'MIT', 'duck 0.1.12': 'BSD-2-Clause' };

/** The fonts, which are cut from packages and kept in src/fonts. */
const FONTS = [
  '@fontsource-variable/newsreader',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-serif-sc',
  '@fontsource/ibm-plex-sans',
];

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty if the package does not say. */
  readonly licence: string;
}

/** Every package the story is built from, on any machine, with its licence: from the lock file, by name. */
export function licences(root: string): readonly Licensed[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const found = new Map<string, Licensed>();
  for (const [path, { version = '', license, dev = false }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || (dev && !FONTS.includes(name))) continue;
    const key = `${name} ${version}`;
    found.set(key, { name, version, licence: SAID_ELSEWHERE[key] ?? license ?? '' });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, licensed]) => licensed);
}

/** Packages whose code readers are sent, as far as a page needs it. */
export const SENT = [
  '@astrojs/svelte',
  'astro',
  'clsx',
  'd3-array',
  'd3-color',
  'd3-format',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-shape',
  'd3-time',
  'd3-time-format',
  'd3-timer',
  'esm-env',
  'internmap',
  'scrollama',
  'svelte',
] as const;

/**
 * What goes with what readers are sent, as its licences ask: whose it is, and the licence itself. Of each package in
 * {@link SENT}, and of the fonts.
 *
 * @throws Error if a package has no licence among its files
 */
export function notices(root: string): readonly string[] {
  const ofPackages = SENT.map((name) => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
    if (file === undefined) throw new Error(`${name} has no licence among its files`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return [...ofPackages, `${FONTS.join('\n')}\n\n${readFileSync(join(root, 'src/fonts/OFL.txt'), 'utf8').trim()}\n`];
}

const FREE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
  'Zlib',
];
/** Licences that bind who changes the package itself: for tools the build runs and no reader is sent. */
const TOOLS: Readonly<Record<string, RegExp>> = {
  'MPL-2.0': /^(@resvg\/resvg-js|lightningcss|mediabunny)/,
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'Python-2.0': /^argparse$/,
};

/** Whether the story may be built with a package: every licence it is under allows it, or one of those it offers. */
export const mayBeUsed = ({ name, licence }: Licensed): boolean =>
  licence !== '' &&
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((term) => term.split(' OR ').some((each) => FREE.includes(each) || TOOLS[each]?.test(name) === true));
