import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeIn, type Change } from '../content-copy.ts';
import { build, buildAndTell, copyOfProject, filesIn } from './build.ts';

/** What an editor saves between two builds, and how many files the second takes from the first at least. */
type Saved = readonly [change: Change, taken: number];

const RUNNING_TEXT: readonly Saved[] = [
  // Two steps the other way round, which is the order of their pictures too.
  [
    [
      'chapters/en/two-customers.mdx',
      /(<Step frame="microsoft">[\s\S]*?<\/Step>\n\n)(<Step frame="redacted">[\s\S]*?<\/Step>\n\n)/,
      '$2$1',
    ],
    2000,
  ],
  [['chapters/en/since-then.mdx', /\.$/m, '. So far.'], 4000],
  [['chapters/zh/since-then.mdx', /<Fact id="af-priced"\/>/, '$&<Fact id="ipo-raise-4b"/>'], 3000],
];
const FIGURES_AND_WORDS: readonly Saved[] = [
  [['ledger/cash.yaml', /(- id: commit-eu-2-2b\n(?: {2}.*\n)*? {2}value: )2200\n/, '$12300\n'], 0],
  [['exhibits/zh/two-customers.yaml', /^title: 两/m, 'title: 这两'], 2000],
];

/** Files that are not the same in two sites. */
function othersIn(one: string, other: string): readonly string[] {
  const bytesOf = (site: string, file: string): string =>
    existsSync(join(site, file)) ? readFileSync(join(site, file), 'latin1') : '';
  return [...new Set([...filesIn(one), ...filesIn(other)])].filter(
    (file) => bytesOf(one, file) !== bytesOf(other, file),
  );
}

/** Builds the story as if it had never been built, but for its pictures. */
function buildAnew(project: string): string {
  const kept = ['astro', 'last-build'].map((name) => join(project, '.cache', name));
  for (const folder of kept) renameSync(folder, `${folder}.aside`);
  const site = build('anew', '/', project);
  for (const folder of kept) {
    rmSync(folder, { recursive: true });
    renameSync(`${folder}.aside`, folder);
  }
  return site;
}

test(
  'a build that takes files from the last one is the same to the byte as one that makes them all',
  { timeout: 900_000 },
  () => {
    const project = copyOfProject();
    const site = build('again', '/', project);
    for (const saved of [RUNNING_TEXT, FIGURES_AND_WORDS]) {
      for (const [change, taken] of saved) {
        changeIn(project, ...change);
        const { said } = buildAndTell('again', '/', project);
        expect(said.match(/\(restored\)/g)?.length ?? 0, change[0]).toBeGreaterThanOrEqual(taken);
      }
      expect(othersIn(site, buildAnew(project))).toEqual([]);
    }
  },
);
