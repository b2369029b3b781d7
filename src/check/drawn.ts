import { LabelError, type Exhibit, type Frame, type Table, type Words } from '../exhibits/exhibit.ts';
import { presetsOf } from '../exhibits/presets-of.ts';
import { printedIn, type Printed, type Template } from '../edition/words.ts';
import { without, type Tracer } from '../edition/tracing.ts';
import type { Book } from '../edition/book.ts';
import { drawnFrame, exhibitDigest } from './frame-memory.ts';
import { Asked, askRest } from './labels.ts';
import type { FigureReads } from './noting.ts';
import { crowdedIn, labelOf } from './room.ts';
import { uncutIn } from '../fonts/cut-signs.ts';
import { box, type Preset } from '../scene/box.ts';
import type { Mark, Scene, TextMark } from '../scene/scene.ts';

/** A text of a drawing that prints another figure than the one drawn there. */
export interface Disagreement {
  /** The text's key and what it says. */
  readonly key: string;
  readonly text: string;
  /** Ids of the figures it prints. */
  readonly prints: readonly string[];
  /** The mark it stands with, itself or a shape, and the figure that one shows. */
  readonly beside: string;
  readonly draws: string;
}

/**
 * How the text that says a mark's value is named after the mark: `bar`, `bar-value`, and with the number of a line
 * behind it.
 */
const VALUE = /^(.*?)(?:-(?:value|figure|sum|amount))?(?:-\d+)?$/;

/** Words in brackets that a drawing was to fill in. */
const SLOT = /\[[a-z]+(?:-[a-z]+)*\]/;

/** What a table says. */
const textsIn = ({ caption, columns, rows }: Table): readonly string[] =>
  [caption, ...columns, ...rows.flat()].map((cell) => (typeof cell === 'string' ? cell : cell.text));

const isText = (mark: Mark): mark is TextMark => mark.shape === 'text';
const nameOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/**
 * Texts of a scene that print another figure than is drawn. A text is held against
 *
 * - the figure it names itself;
 * - the shape whose key its own begins with: `sale/venturo-value` stands with `sale/venturo`; unless it names, and
 *   prints, a figure of its own and is not the shape's value;
 * - a shape of the same name in another group that measures in the same unit: `value/interest` stands with
 *   `wire/interest`.
 *
 * @param idsIn ids of the figures that a text prints
 */
export function disagreements(
  { marks }: Scene,
  idsIn: Tracer['idsIn'],
  { figures }: Pick<Book, 'figures'>,
): readonly Disagreement[] {
  const shapes = marks.filter((mark) => !isText(mark) && mark.fact !== undefined);
  const unitOf = (id: string | undefined) => figures.get(id ?? '')?.unit;
  return marks.filter(isText).flatMap((mark): Disagreement[] => {
    const { key, text, fact } = mark;
    const prints = idsIn(text);
    const [only] = prints;
    if (only === undefined) return [];
    const differs = (other: Mark | undefined): other is Mark =>
      other?.fact !== undefined && !prints.includes(other.fact);
    const value = VALUE.exec(key)?.[1];
    const own = shapes
      .filter((shape) => key === shape.key || key.startsWith(`${shape.key}-`))
      .reduce<Mark | undefined>(
        (nearest, each) => (each.key.length > (nearest?.key.length ?? 0) ? each : nearest),
        undefined,
      );
    const lent = fact !== undefined && prints.includes(fact) && own?.key !== value;
    const namesakes = shapes.filter(
      (shape) => nameOf(shape.key) === nameOf(value ?? key) && prints.some((id) => unitOf(id) === unitOf(shape.fact)),
    );
    const against = [mark, ...(lent ? [] : [own]), ...(own ? [] : namesakes)].find(differs);
    return against?.fact === undefined
      ? []
      : [{ key, text: without(text), prints, beside: against.key, draws: against.fact }];
  });
}

/** The path of the label that says a text: the first whose figures are the text's; the frame's words if none is. */
function pathOf(frame: string, prints: readonly string[], printed: Printed, template: Template): readonly string[] {
  const same = (ids: readonly string[]): boolean => prints.every((id) => ids.includes(id));
  const [name] = Object.entries(printed.labels).find(([, ids]) => same(ids)) ?? [];
  const own = template.content?.frames[frame]?.labels ?? {};
  if (name === undefined) return ['frames', frame];
  return name in own ? ['frames', frame, 'labels', name] : ['labels', name];
}

/** Reports what keeps a frame from being drawn, at the label that does, if one does: once for all that share it. */
function reportUndrawn(frame: Frame, { file, content }: Template, error: unknown): void {
  // What a frame throws names the frame; what it comes from, the label.
  const cause = error instanceof Error && error.cause instanceof LabelError ? error.cause : error;
  const message = without(cause instanceof Error ? cause.message : String(cause));
  const label = cause instanceof LabelError ? cause.label : '';
  const own = content?.frames[frame.id]?.labels ?? {};
  const path = label in own ? ['frames', frame.id, 'labels', label] : ['labels', label];
  if (label === '' || (!(label in own) && !(label in (content?.labels ?? {}))))
    file.report(['frames', frame.id], `the frame "${frame.id}" cannot be drawn: ${message}`);
  else file.report(path, message);
}

/** The path of the label that a line of a drawing is of, or of the frame. */
function labelPathOf(frame: Frame, words: Words, { content }: Template, line: string): readonly string[] {
  const label = labelOf(words, without(line));
  if (label === undefined) return ['frames', frame.id];
  return label in (content?.frames[frame.id]?.labels ?? {}) ? ['frames', frame.id, 'labels', label] : ['labels', label];
}

/**
 * Draws a frame in every shape it has, and reports a drawing that cannot be made, and labels that print another figure
 * than is drawn.
 *
 * @returns whether it could be drawn
 */
function checkFrame(
  frame: Frame,
  presets: readonly Preset[],
  words: Words,
  template: Template,
  printed: Printed | undefined,
  book: Book,
  tracer: Tracer,
): boolean {
  const { file } = template;
  if (!printed) return false;
  const reported = new Set<string>();
  for (const preset of presets) {
    let scene: Scene;
    let listed: readonly string[] = [];
    try {
      scene = frame.draw(book.numbers, words, box(preset));
      if (preset === 'desk') listed = textsIn(frame.table(book.numbers, words));
    } catch (error) {
      reportUndrawn(frame, template, error);
      return false;
    }
    // What a mark shows is read as well where it is words, and no number of it was asked for.
    for (const { fact } of scene.marks) if (fact !== undefined) book.figures.has(fact);
    const slot = [...scene.marks.filter(isText).map(({ text }) => text), ...listed].find((text) => SLOT.test(text));
    if (slot !== undefined && !reported.has(slot)) {
      reported.add(slot);
      file.mark(
        labelPathOf(frame, words, template, slot),
        `“${without(slot)}” would be printed: the drawing fills in no such words in brackets. Expected those it had, or none`,
      );
    }
    const uncut = uncutIn(scene);
    if (uncut && !reported.has(uncut.sign)) {
      reported.add(uncut.sign);
      file.mark(
        labelPathOf(frame, words, template, uncut.text),
        `"${uncut.sign}" of “${without(uncut.text)}” cannot be drawn: the story’s Chinese face "${uncut.face}" is cut without it. Expected another sign, or "npm run fonts" to cut the faces anew`,
      );
    }
    const crowded = crowdedIn(scene, preset);
    if (crowded && !reported.has(crowded.text)) {
      reported.add(crowded.text);
      const path = labelPathOf(frame, words, template, crowded.text);
      const meets = crowded.other === undefined ? 'leaves the drawing' : `lies on “${crowded.other}”`;
      file.mark(
        path,
        `in the shape "${preset}" of the frame "${frame.id}" “${crowded.text}” ${meets}: expected fewer words`,
      );
    }
    for (const { key, text, prints, beside, draws } of disagreements(scene, tracer.idsIn, book)) {
      const id = `${key} ${prints.join()} ${draws}`;
      if (reported.has(id)) continue;
      reported.add(id);
      file.report(
        pathOf(frame.id, prints, printed, template),
        `the frame "${frame.id}" prints ${prints.map((each) => `{${each}}`).join(' and ')} at ${key}, “${text}”, ` +
          `where ${beside} draws {${draws}}: expected the figure that is drawn`,
      );
    }
  }
  return true;
}

/**
 * Checks that the value printed beside a mark is the value drawn, in every frame of an exhibit. `words` are traced by
 * `tracer`.
 *
 * @param reads how the figures that drawings rest on are noted
 * @param trying whether frames are tried in readers' settings too: the labels asked for there are the same in every
 * language
 * @returns the labels that each frame asked for
 */
export function checkDrawn(
  exhibit: Exhibit,
  words: ReadonlyMap<string, Words>,
  template: Template,
  book: Book,
  tracer: Tracer,
  reads: FigureReads,
  trying = true,
): ReadonlyMap<string, Asked> {
  const { findings } = template.file;
  const digest = exhibitDigest(template, book);
  const printed = printedIn(template);
  const asked = new Map<string, Asked>();
  for (const frame of exhibit.frames) {
    const own = words.get(frame.id);
    if (!own) continue;
    const drawn = drawnFrame(frame, own, digest, book, reads, (noted, of) => {
      const notes = new Asked();
      const before = findings.length;
      const asking = { ...noted, labels: notes.of(noted.labels) };
      notes.failed = !checkFrame(frame, presetsOf(exhibit), asking, template, printed.get(frame.id), of, tracer);
      if (trying) askRest(frame, of.numbers, noted, notes);
      for (const { fact } of frame.controls ?? []) if (fact !== undefined) of.figures.has(fact);
      const found = findings.splice(before);
      // What is drawn with a name in place of a text says nothing.
      return { asked: notes, findings: [...notes.names].some((name) => !(name in own.labels)) ? [] : found };
    });
    findings.push(...drawn.findings);
    asked.set(frame.id, drawn.asked);
  }
  return asked;
}
