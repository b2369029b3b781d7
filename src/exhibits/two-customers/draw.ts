import type { FactId } from '../../ledger/ids.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { bracket, label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { drawCells, layOut, rowsOf, type Group, type Waffle } from './waffle.ts';

/** What one frame says beside its cells. */
export interface Note {
  /** Tone of the label `figure`, which is set very large. */
  readonly tone: Tone;
  readonly fact: FactId;
  /** Label names of the paragraphs under the figure. */
  readonly lines: readonly string[];
}

/** Whether the second customer's name is absent, blacked out, or shown. */
export type Name = 'absent' | 'hidden' | 'shown';

const REDACTION = 'Nvidia';

/** The figure and its lines, from the top of the side. */
function drawNote(note: Note, words: Words, waffle: Waffle, box: Box): { marks: Mark[]; next: number } {
  const type = typeOf(box);
  const { side } = waffle;
  const figure = text(words, 'figure');
  const fits = side.width / measure(figure, 'display', 1);
  const size = Math.min(type.figure * (waffle.beside ? 1.25 : 1.4), fits);
  const first = side.y + size * 0.74;
  const marks: Mark[] = [
    label(`note/${words.frame}-figure`, figure, side.x, first, box, {
      face: 'display',
      size,
      tone: note.tone,
      fact: note.fact,
    }),
  ];
  let y = first + size * 0.24 + type.strong * 1.15;
  note.lines.forEach((name, i) => {
    const strong = i === 0;
    const block = paragraph(`note/${words.frame}-${name}`, text(words, name), side.x, y, side.width, box, {
      face: strong ? 'label-strong' : 'label',
      size: strong ? type.strong : type.label,
      tone: strong ? 'ink' : 'muted',
    });
    marks.push(...block.marks);
    y = block.next + type.label * 0.3;
  });
  return { marks, next: y };
}

/** The second customer's name under its redaction bar, or with the bar lifted off it. */
function drawName(name: Name, words: Words, waffle: Waffle, y: number, box: Box): Mark[] {
  if (name === 'absent') return [];
  const type = typeOf(box);
  const size = type.strong * 1.5;
  const { x } = waffle.side;
  const width = measure(REDACTION, 'display', size) + size * 0.5;
  const height = size * 1.15;
  const top = y - type.strong * 0.4;
  const lifted = name === 'shown';
  return [
    ...(lifted
      ? [
          label('name/nvidia', text(words, 'second-name'), x, top + height * 1.05, box, {
            face: 'display',
            size,
            tone: 'customer-c',
            fact: 'conc-second-is-nvidia',
          }),
        ]
      : []),
    {
      shape: 'rect',
      key: 'name/redaction',
      tone: 'ink',
      fill: 'solid',
      x: round(x),
      y: round(top),
      width: round(width),
      height: round(lifted ? height * 0.14 : height),
    },
  ];
}

export interface Picture {
  readonly groups: readonly Group[];
  readonly note: Note;
  readonly name: Name;
  /** Cells a bracket gathers, where the picture is about their sum. */
  readonly gathered?: readonly [number, number];
}

/** Groups' names beside their cells, below the words that already stand there. */
function drawGroupNames(groups: readonly Group[], words: Words, waffle: Waffle, from: number, box: Box): Mark[] {
  const type = typeOf(box);
  let first = 0;
  return groups.flatMap((group): Mark[] => {
    const span = rowsOf(first, first + group.count, waffle);
    first += group.count;
    const y = (Math.max(span.top, from) + span.bottom) / 2 + type.strong * 0.35;
    if (group.name === undefined || y < from + type.strong) return [];
    return [
      label(`group/${group.name}`, text(words, group.name), waffle.side.x, y, box, {
        face: 'label-strong',
        size: type.strong,
        tone: group.tone,
      }),
    ];
  });
}

/** Cells, figure and words: all frames of the exhibit are this drawing. */
export function draw(picture: Picture, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const waffle = layOut(plot);
  const note = drawNote(picture.note, words, waffle, box);
  const gathered: Mark[] = [];
  if (picture.gathered && waffle.beside) {
    const { top, bottom } = rowsOf(picture.gathered[0], picture.gathered[1], waffle);
    const x = waffle.cells.x + waffle.cells.width;
    gathered.push(bracket('note/bracket', x + waffle.pitch * 0.24, top, bottom, waffle.pitch * 0.14));
  }
  const named = waffle.beside
    ? drawGroupNames(
        picture.groups,
        words,
        waffle,
        note.next + (picture.name === 'absent' ? 0 : typeOf(box).strong * 3),
        box,
      )
    : [];
  return {
    box,
    marks: [
      ...marks,
      ...named,
      ...drawCells(waffle, picture.groups),
      ...gathered,
      ...note.marks,
      ...drawName(picture.name, words, waffle, note.next + typeOf(box).strong * 0.4, box),
    ],
  };
}
