import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { addressesOf, type Exhibit, type Frame } from '../exhibits/exhibit.ts';
import { lost, type Told } from '../ledger/mistake.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { YamlFile } from '../ledger/read.ts';

/** Old names of pictures and the ones they have now: `two-customers/openai: two-customers/second-half`. */
const RENAMED = 'content/renamed.yaml';
const Renamed = z.record(z.string(), z.string()).nullable();
const EXAMPLE = 'two-customers/openai: two-customers/second-half';
const FRAME = /^([a-z]+(?:-[a-z]+)*)\/([a-z]+(?:-[a-z]+)*)$/;

/** The file of new names, if there is one, and what it says: the present name by the old one, `exhibit/frame`. */
export interface Renames {
  readonly file: YamlFile | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** Reads the new names of pictures as they are written; whether there are such pictures, `renamed` says. */
export function readRenames(root: string): Renames {
  const path = join(root, RENAMED);
  if (!existsSync(path)) return { file: undefined, names: new Map() };
  const file = new YamlFile(root, path);
  const entries = Object.entries(file.data === null ? {} : (file.parse(Renamed) ?? {}));
  return { file, names: new Map(entries) };
}

/** All names of a frame from the one in its code to the present one. */
function chainOf(exhibit: string, id: string, { names, file }: Renames): readonly string[] {
  const chain = [id];
  for (;;) {
    const [, home, next] = FRAME.exec(names.get(`${exhibit}/${chain.at(-1) ?? ''}`) ?? '') ?? [];
    if (next === undefined || home !== exhibit) return chain;
    if (chain.includes(next)) {
      file?.report(
        [`${exhibit}/${chain.at(-1) ?? ''}`],
        `names in a circle, ${[...chain, next].join(' to ')}: expected one line fewer`,
      );
      return chain;
    }
    chain.push(next);
  }
}

/**
 * Exhibits whose frames have the names that an editor gave them; they answer to their old ones as well. What is wrong
 * in the file of new names is among its findings.
 */
export function renamed(exhibits: readonly Exhibit[], renames: Renames): readonly Exhibit[] {
  if (renames.names.size === 0) return exhibits;
  checkNames(exhibits, renames);
  return exhibits.map((exhibit) => {
    if (![...renames.names.keys()].some((name) => name.startsWith(`${exhibit.id}/`))) return exhibit;
    const frames = exhibit.frames.map((frame) => {
      const chain = chainOf(exhibit.id, frame.id, renames);
      const id = chain.at(-1) ?? frame.id;
      return id === frame.id ? frame : { ...frame, id, formerly: [...chain.slice(0, -1), ...(frame.formerly ?? [])] };
    });
    const all = { ...exhibit, frames };
    const before = renames.file?.findings.length ?? 0;
    checkAlone(all, renames);
    // Two of one name could not be told apart: none is renamed then.
    return (renames.file?.findings.length ?? 0) > before ? exhibit : all;
  });
}

/** The id under which code has a frame, by the one that readers see now: content/renamed.yaml may name it otherwise. */
export function codeNameOf(root: string, exhibit: string, frame: string): string {
  const { names } = readRenames(root);
  let name = frame;
  for (let left = names.size; left > 0; left--) {
    const [old] = [...names].find(([, now]) => now === `${exhibit}/${name}`) ?? [];
    if (old === undefined) return name;
    name = old.slice(exhibit.length + 1);
  }
  return name;
}

function checkNames(exhibits: readonly Exhibit[], { file, names }: Renames): void {
  for (const [old, now] of names) {
    const [, home, frame] = FRAME.exec(old) ?? [];
    const [, newHome, newFrame] = FRAME.exec(now) ?? [];
    const report = (told: Told): void => file?.report([old], told);
    if (home === undefined || frame === undefined || newFrame === undefined) {
      report(`expected the old and the new name, each as exhibit/frame in small letters and hyphens, like ${EXAMPLE}`);
      continue;
    }
    const exhibit = exhibits.find(({ id }) => id === home);
    if (!exhibit) {
      const ids = exhibits.map(({ id }) => id);
      report(
        lost(
          { kind: 'exhibit', name: home },
          ids,
          (near) => `no exhibit "${home}"${near}: expected one of ${ids.join(', ')}`,
        ),
      );
      continue;
    }
    if (newHome !== home)
      report(`a picture stays in its exhibit: expected ${home}/${newFrame}; a developer gives an exhibit another name`);
    const known = namesBorne(exhibit, names);
    if (!known.includes(frame))
      report(`"${home}" never had a frame "${frame}"${didYouMean(frame, known)}: expected its old name first`);
  }
}

/** The names that an exhibit's frames have in its code, and those that follow from them line by line. */
function namesBorne(exhibit: Exhibit, names: Renames['names']): readonly string[] {
  const borne = addressesOf(exhibit).map(({ address }) => address);
  for (const name of borne) {
    const [next] = frameIn(exhibit.id)(names.get(`${exhibit.id}/${name}`) ?? '');
    if (next !== undefined && !borne.includes(next)) borne.push(next);
  }
  return borne;
}

const frameIn =
  (exhibit: string) =>
  (name: string): readonly string[] => {
    const [, home, frame] = FRAME.exec(name) ?? [];
    return home === exhibit && frame !== undefined ? [frame] : [];
  };

/** No name may stand for two pictures, or old links would lead to either. */
function checkAlone(exhibit: Exhibit, { file, names }: Renames): void {
  const seen = new Map<string, Frame>();
  for (const { address, frame } of addressesOf(exhibit)) {
    const other = seen.get(address);
    const old = [...names].find(([, now]) => now === `${exhibit.id}/${address}`)?.[0];
    if (other !== undefined && other !== frame && old !== undefined)
      file?.report(
        [old],
        `"${address}" is, or was, the name of another picture of "${exhibit.id}": expected one that none has borne`,
      );
    seen.set(address, frame);
  }
}
