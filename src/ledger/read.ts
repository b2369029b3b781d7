import { relative } from 'node:path';
import { isScalar, visit } from 'yaml';
import type { z } from 'astro/zod';
import { kept } from './kept.ts';
import { mistakeOf, type Mistake, type Told } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { belongsAbove, choicesOf, keysAt, keysMeant, valueAt, wordsOf } from './schema-keys.ts';
import { placeIn, readText, type SourceText } from './source-text.ts';
import { readYaml, type YamlReading } from './yaml-text.ts';

/** A mistake in content, at its place. */
export interface Finding extends Mistake {
  /** Path from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Worth a look; the story can be built all the same. */
  readonly warning?: true;
  /** A mistake with which a page can be made all the same: the live preview marks it where it stands. */
  readonly shown?: true;
  /** Something left to do: a release waits for it. */
  readonly waits?: true;
}

/** A finding on one line, as editors and terminals know it: what it quotes may run over several. */
export const show = (finding: Finding): string =>
  `${finding.file}:${finding.line}:${finding.column}  ${finding.message.replace(/\s*\n\s*/g, ' ')}`;

/** Content that cannot be built from. Its message lists every mistake, one a line, each with file, line and column. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(show).join('\n'));
    this.findings = findings;
  }
}

/** A text in a YAML file. */
export interface YamlText {
  /** The keys that lead to it; places in lists are left out. */
  readonly path: readonly string[];
  /** Where it starts in the file's text, from 0. */
  readonly start: number;
  readonly text: string;
}

/** A YAML file with the means to say where in it something stands. */
export class YamlFile {
  readonly file: string;
  readonly findings: Finding[] = [];
  readonly data: unknown;
  /** What the file holds, line ends made one. */
  readonly source: string;
  private readonly reading: YamlReading;

  /** `source` is what the file holds, if it has been read already. Never throws: what cannot be read is a finding. */
  constructor(root: string, path: string, source: SourceText = readText(path)) {
    this.file = relative(root, path);
    this.source = source.text;
    this.reading = readYaml(source.text);
    const { mistake, data } = this.reading;
    // What YAML says of a file with flaws follows from the flaws.
    if (source.flaws.length > 0) this.findings.push(...source.flaws.map((flaw) => ({ file: this.file, ...flaw })));
    else if (mistake) this.reportAt(mistake.offset, mistake.message);
    this.data = source.flaws.length > 0 ? undefined : data;
  }

  /**
   * Every text in the file, as it is written there: quotes of the YAML left off, escapes kept. Keys are not among them.
   */
  texts(): readonly YamlText[] {
    return kept(texts, this.reading, () => textsIn(this.reading));
  }

  /** Records a mistake at the value that `path` leads to, or at the nearest thing around it that exists. */
  report(path: readonly PropertyKey[], told: Told): void {
    this.findings.push({ file: this.file, ...this.positionOf(path), ...mistakeOf(told) });
  }

  /** The same for something worth a look. */
  warn(path: readonly PropertyKey[], told: Told): void {
    this.findings.push({ file: this.file, ...this.positionOf(path), ...mistakeOf(told), warning: true });
  }

  /** Records a mistake at `path` with which a picture can be drawn all the same. */
  mark(path: readonly PropertyKey[], told: Told): void {
    this.findings.push({ file: this.file, ...this.positionOf(path), ...mistakeOf(told), shown: true });
  }

  /** Records a mistake at an offset of the file's text, from 0. */
  reportAt(offset: number, message: string): void {
    this.findings.push({ file: this.file, ...placeIn(this.source, offset), message });
  }

  /** The same for something worth a look. */
  warnAt(offset: number, message: string): void {
    this.findings.push({ file: this.file, ...placeIn(this.source, offset), message, warning: true });
  }

  /** What stands at `path`, as `schema` reads it; mistakes are recorded, and then the result is undefined. */
  parse<T>(schema: z.ZodType<T>, path: readonly PropertyKey[] = []): T | undefined {
    if (this.data === undefined) return undefined;
    const item = valueAt(this.data, path);
    const result = schema.safeParse(item);
    if (result.success) return result.data;
    const { issues } = result.error;
    // What a misspelt key was meant for is not missing besides.
    const meant = new Set(issues.flatMap((issue) => keysMeant(issue, issues)));
    for (const issue of issues)
      if (!meant.has(issue.path.join('.')) || valueAt(item, issue.path) !== undefined)
        this.reportIssue(issue, schema, item, path);
    return undefined;
  }

  private reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, item: unknown, path: readonly PropertyKey[]): void {
    const at = [...path, ...issue.path];
    const where = issue.path.map(String).join('.');
    const given = valueAt(item, issue.path);
    const names = choicesOf(issue);
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, item, issue.path);
      for (const key of issue.keys)
        this.report(
          [...at, key],
          belongsAbove(schema, item, issue.path, key)
            ? `"${key}" belongs beside "${String(at.at(-1))}", and not in it: expected it as far to the left as that`
            : `unknown key "${key}"${didYouMean(key, known)}`,
        );
    } else if (names.length > 0 && typeof given === 'string') {
      this.report(
        at,
        `${where.replace(/^\w+\.\d+\./, '')}: "${given}" is not one of ${names.join(', ')}${didYouMean(given, names)}`,
      );
    } else if (names.length > 0 && given !== undefined && given !== null) {
      this.report(at, `${where.replace(/^\w+\.\d+\./, '')}: expected one of ${names.join(', ')}`);
    } else this.report(at, nameEntry(wordsOf(issue, given), this.data, at));
  }

  /**
   * A mistake at the character `at`, from 0, of the text at `path`: of what YAML makes of it, which may be folded over
   * lines.
   */
  findingWithin(path: readonly PropertyKey[], at: number, told: Told): Finding {
    const node = this.reading.document.getIn(path.map(String).map(numberIfIndex), true);
    if (!isScalar(node) || !node.range) return { file: this.file, ...this.positionOf(path), ...mistakeOf(told) };
    let offset = node.range[0] + (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0);
    const text = String(node.value);
    for (let i = 0; i < at; i += 1) {
      offset += 1;
      // A space of the text may be a line's end and an indent in the file.
      if (text[i] === ' ') while (/\s/.test(this.source[offset] ?? '') && !/\s/.test(text[i + 1] ?? '')) offset += 1;
    }
    return { file: this.file, ...placeIn(this.source, offset), ...mistakeOf(told) };
  }

  /** Where the text at `path` begins in the file's own, from 0: behind its quotes. */
  offsetOf(path: readonly PropertyKey[]): number {
    const node = this.reading.document.getIn(path.map(String).map(numberIfIndex), true);
    if (!isScalar(node) || !node.range) return 0;
    return node.range[0] + (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0);
  }

  /** The line on which the value at `path` begins, from 1. */
  lineOf(path: readonly PropertyKey[]): number {
    return this.positionOf(path).line;
  }

  private positionOf(path: readonly PropertyKey[]): { line: number; column: number } {
    for (let end = path.length; end >= 0; end--) {
      const node = this.reading.document.getIn(path.slice(0, end).map(String).map(numberIfIndex), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        const { line, col } = this.reading.lines.linePos(Number(node.range[0]));
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  }
}

/** By reading: a text is read as YAML once, whoever asks for it. */
const texts = new WeakMap<YamlReading, readonly YamlText[]>();

function textsIn({ document, text: source }: YamlReading): readonly YamlText[] {
  const found: YamlText[] = [];
  visit(document, {
    Scalar: (place, node, ancestors) => {
      if (place === 'key' || typeof node.value !== 'string' || !node.range) return;
      const path = ancestors.flatMap((ancestor) =>
        'key' in ancestor && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
      );
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      const start = node.range[0] + quoted;
      found.push({ path, start, text: source.slice(start, node.range[1] - quoted) });
    },
  });
  return found;
}

/** Keys by which an entry of a list is known to those who write it. */
const NAMED_BY = ['id', 'term', 'frame', 'words', 'where', 'title'];

/** What is said of an entry of a list with its name in place of its number, which nobody counts. */
function nameEntry(message: string, data: unknown, at: readonly PropertyKey[]): string {
  const index = at.findLastIndex((part) => typeof part === 'number');
  const bare = message.replace(/^(?:\w+\.)?\d+(?:\.(?=\w)| (?=lacks))/, '');
  if (index < 0 || (bare === message && !message.startsWith('lacks'))) return message;
  const entry = valueAt(data, at.slice(0, index + 1));
  const name = NAMED_BY.map((key) => valueAt(entry, [key])).find((value) => typeof value === 'string');
  if (typeof name !== 'string') return bare;
  return bare.startsWith('lacks') ? `"${name}" ${bare}` : `"${name}": ${bare}`;
}

const numberIfIndex = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);
