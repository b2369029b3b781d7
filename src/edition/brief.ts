import { join } from 'node:path';
import { z } from 'astro/zod';
import { addressesOf, frameOf } from '../exhibits/exhibit.ts';
import { lostFrame } from '../ledger/mistake.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import type { Piece } from '../ledger/figure.ts';
import { fillIn, piecesOf } from '../ledger/worded.ts';
import type { Book } from './book.ts';
import { catalogueOf } from './catalogue.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';

/** Who speaks: the company’s papers, its critic, or this story. */
export const VOICES = ['filing', 'critic', 'ours'] as const;
export type Voice = (typeof VOICES)[number];

/** A frame as `exhibit/frame`. */
const frameName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected exhibit/frame, like the-bill/both-loans');

/** content/brief.yaml, as an editor writes it. */
const Brief = z.strictObject({
  title: z.string().min(1),
  /** What it is called where it is shared. */
  headline: z.string().min(1),
  description: z.string().min(1),
  lede: z.string().min(1),
  /** The frame whose drawing stands on its card. */
  card: frameName,
  frames: z
    .array(z.strictObject({ frame: frameName, voice: z.enum(VOICES), sentence: z.string().min(1) }))
    .min(10, 'expected ten to twelve frames')
    .max(12, 'expected ten to twelve frames'),
});

/** One frame of the brief, with the sentence that goes with it. */
export interface BriefFrame {
  readonly exhibit: string;
  readonly frame: string;
  readonly voice: Voice;
  /** The sentence as it is read. */
  readonly sentence: string;
  /** The same in pieces, so that a figure can lead to its entry. */
  readonly pieces: readonly Piece[];
}

/** The story in brief: the frames that carry its argument. */
export interface Brief extends Omit<z.infer<typeof Brief>, 'frames'> {
  readonly frames: readonly BriefFrame[];
}

/** The id of a frame's section on the page of the story in brief, where a link leads: `the-bill-both-loans`. */
export const briefAnchor = ({ exhibit, frame }: Pick<BriefFrame, 'exhibit' | 'frame'>): string => `${exhibit}-${frame}`;

/**
 * The story in brief, from content/brief.yaml, its sentences filled in.
 *
 * @throws ContentError with file, line, column and the nearest right name for a frame that does not exist, or that
 * stands there twice
 */
export function readBrief(root: string, { figures, language }: Pick<Book, 'figures' | 'language'>): Brief {
  const file = new YamlFile(root, join(root, 'content/brief.yaml'));
  const overlay = overlayOf(root, language, file, 'brief', SHAPES.brief).expectSound();
  const own = file.parse(Brief);
  const brief = own && overlay.over(own, []);
  const catalogue = catalogueOf(root);
  const known = catalogue.flatMap((exhibit) => addressesOf(exhibit).map(({ address }) => `${exhibit.id}/${address}`));
  const expectFrame = (name: string, path: readonly PropertyKey[]): void => {
    if (!known.includes(name)) file.report(path, lostFrame(name, known));
  };
  if (brief) expectFrame(brief.card, ['card']);
  brief?.frames.forEach(({ frame }, i) => {
    expectFrame(frame, ['frames', i, 'frame']);
    if (brief.frames.findIndex((each) => each.frame === frame) < i)
      file.report(['frames', i, 'frame'], `the frame "${frame}" is there twice`);
  });
  if (!brief || file.findings.length > 0) throw new ContentError(file.findings);
  const frames = brief.frames.map(({ frame: name, voice, sentence }): BriefFrame => {
    const [exhibit = '', address = ''] = name.split('/');
    const edited = catalogue.find(({ id }) => id === exhibit);
    const frame = (edited && frameOf(edited, address)?.id) ?? address;
    return { exhibit, frame, voice, sentence: fillIn(sentence, figures), pieces: piecesOf(sentence, figures) };
  });
  return { ...brief, frames };
}
