import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FormulaMistake, showExpression, type Expression } from '../ledger/expression.ts';
import { printed, type Figure } from '../ledger/figure.ts';
import type { Formats } from '../ledger/formats.ts';
import { ledgerAsRead, nowCalled, type Formula, type Ledger } from '../ledger/ledger.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import type { ComputedFact, LedgerEntry, Source } from '../ledger/schema.ts';
import { readText } from '../ledger/source-text.ts';
import { fromModelNumber, toModelNumber } from '../ledger/units.ts';
import { fillIn } from '../ledger/worded.ts';
import { ArgumentError } from '../model/argument.ts';
import { checkResult, evaluate, RestsOnFailed } from '../model/evaluate.ts';
import type { Figures } from '../model/figures.ts';
import type { Say } from '../model/model-function.ts';
import { FUNCTIONS } from '../model/functions.ts';
import { languageOf, ownLanguage, wordsFolder } from './content-files.ts';
import { readFormats } from './formats.ts';
import { readWorkings } from './workings.ts';
import { ledgerIn } from './ledger-words.ts';

/** Every figure of the story with its value, stated or computed. */
export interface Book {
  readonly figures: ReadonlyMap<string, Figure>;
  /**
   * Those that are numbers, dates or outcomes, as the model receives them: money in USD million, shares and rates as
   * fractions of one, dates as day numbers, what became of a claim as 1, −1 or 0.
   */
  readonly numbers: Figures;
  readonly sources: ReadonlyMap<string, Source>;
  /** The language of its words. */
  readonly language: string;
  /** Texts of the ledger that come in the story's own language: see `ledgerIn`. */
  readonly lacking: ReadonlySet<string>;
  /** How that language writes figures and dates. */
  readonly formats: Formats;
}

/**
 * Reads the ledger and works out its computed figures.
 *
 * @param root the project's folder
 * @param formats how the language writes figures, where that is not to be read there
 * @throws ContentError with file, line and column for anything wrong in content/ledger or sources.yaml
 */
export function openBook(root: string, language = languageOf(root), formats = readFormats(root, language)): Book {
  const ledger = ledgerIn(root, language);
  const working = new Working(ledger, formats, readWorkings(root, language));
  const figures = new Map<string, Figure>();
  for (const entry of ledger.entries.values()) {
    const figure = working.figureOf(entry);
    if (figure) figures.set(entry.id, figure);
  }
  for (const figure of figures.values()) figures.set(figure.id, inFullWords(figure, figures));
  if (working.findings.length > 0) throw new ContentError(working.findings);
  return { figures, numbers: working.numbers, sources: ledger.sources, lacking: ledger.lacking, language, formats };
}

const known = new Remembered<Book>(4);

/** The same book for the same files of the ledger, and of the words that are laid over it. @throws as `openBook` */
export function bookOf(root: string, language = languageOf(root)): Book {
  const own = ownLanguage(root);
  const folders = ['content/ledger', wordsFolder(own), wordsFolder(language)];
  const files = ['content/sources.yaml', ...folders.flatMap((folder) => yamlFilesIn(root, folder))];
  const read = files.map((file) => `${file}\n${readText(join(root, file)).text}`);
  return known.of([own, language, ...read], () => openBook(root, language));
}

const yamlFilesIn = (root: string, folder: string): readonly string[] =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

/**
 * Figures as the model receives them (see `Book`), as far as the ledger can be read; none if it cannot. What is wrong
 * with it, `openBook` reports.
 */
export function numbersAsRead(root: string, language: string): Figures {
  try {
    const { ledger } = ledgerAsRead(root);
    const working = new Working(ledger, readFormats(root, language), readWorkings(root, language));
    for (const entry of ledger.entries.values()) working.figureOf(entry);
    return working.numbers;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {};
  }
}

/**
 * A figure whose statement and notes print the figures that they name. What they name wrongly stays as typed: the check
 * of all content reports it.
 */
function inFullWords(figure: Figure, figures: ReadonlyMap<string, Figure>): Figure {
  const { statement, check, unused } = figure;
  if (![statement, check?.note, unused].some((text) => text?.includes('{'))) return figure;
  return {
    ...figure,
    statement: fillIn(statement, figures),
    ...(check && { check: { ...check, note: fillIn(check.note, figures) } }),
    ...(unused !== undefined && { unused: fillIn(unused, figures) }),
  };
}

/** The computed figures of a ledger as they are worked out: each once, those that it rests on first. */
class Working {
  readonly findings: Finding[] = [];
  readonly numbers: Record<string, number> = {};
  private readonly figures = new Map<string, Figure>();
  /** Computed figures on the way: each rests on the next. */
  private readonly open: string[] = [];
  private readonly failed = new Set<string>();
  private readonly reported = new Set<string>();
  private readonly ledger: Ledger;
  private readonly formats: Formats;
  private readonly say: Say;

  constructor(ledger: Ledger, formats: Formats, say: Say) {
    this.ledger = ledger;
    this.say = say;
    this.formats = formats;
    for (const entry of ledger.entries.values())
      if (entry.kind !== 'computed') this.keep({ ...entry, place: this.placeOf(entry), formats: this.formats });
  }

  /** The figure of an entry; undefined if it cannot be worked out, which is among the findings. */
  figureOf(entry: LedgerEntry): Figure | undefined {
    const known = this.figures.get(entry.id);
    const formula = this.ledger.formulas.get(entry.id);
    if (known || entry.kind !== 'computed' || !formula || this.failed.has(entry.id)) return known;
    this.open.push(entry.id);
    const read = new Set<string>();
    try {
      return this.keep(this.compute(entry, formula, read));
    } catch (error) {
      if (!(error instanceof FormulaMistake) && !(error instanceof RestsOnFailed)) throw error;
      this.failed.add(entry.id);
      if (error instanceof FormulaMistake) this.tell(formula, error, read);
      return undefined;
    } finally {
      this.open.pop();
    }
  }

  /**
   * What the model cannot work out is one figure's doing, however many formulas ask for it: it is reported once, and
   * where the value stands, if it is one that was read.
   */
  private tell(formula: Formula, { at, told, cause }: FormulaMistake, read: ReadonlySet<string>): void {
    if (!(cause instanceof Error)) return void this.findings.push(formula.mistake(at, told));
    if (this.reported.has(cause.message)) return;
    this.reported.add(cause.message);
    const value = cause instanceof ArgumentError ? cause.value : undefined;
    const failed = told.message;
    const [stated, ...others] = [...read].flatMap((id) =>
      this.numbers[id] === value ? (this.ledger.mistakes.get(id) ?? []) : [],
    );
    if (stated && others.length === 0)
      return void this.findings.push(stated({ message: `with this value ${failed}`, failed }));
    const hint = 'A figure that it starts from is probably out of the way: npm run story:diff says which changed last';
    this.findings.push(formula.mistake(at, { message: `${failed}. ${hint}`, failed }));
  }

  private keep(figure: Figure): Figure {
    this.figures.set(figure.id, figure);
    const number = toModelNumber(figure.value, figure.unit);
    if (number !== undefined) this.numbers[figure.id] = number;
    return figure;
  }

  private compute(entry: ComputedFact, { expression }: Formula, read: Set<string>): Figure {
    const { entries } = this.ledger;
    const ground = {
      figures: this.reading(read),
      unitOf: (id: string) => entries.get(id)?.unit,
      ids: entries.keys(),
      nowCalled: (id: string) => nowCalled(entries, id),
      functions: FUNCTIONS,
    };
    const result = evaluate(expression, ground);
    checkResult(expression, entry.unit, ground);
    if (!Number.isFinite(result)) throw new FormulaMistake(0, `"${entry.id}" comes out as ${result}`);
    const put = (id: string): string => {
      const input = this.figures.get(id);
      return input ? printed(input, 'exact') : id;
    };
    const show = (part: Expression): string =>
      showExpression(part, {
        figure: put,
        call: (name, inputs) =>
          (FUNCTIONS[name]?.show(inputs.map(show), this.say) ?? name).replace(/\{([a-z0-9-]+)\}/g, (_, id: string) =>
            put(id),
          ),
        number: (value) => value.toLocaleString(this.formats.locale),
        power: (base, exponent) => this.say('power', { base, exponent }),
      });
    return {
      ...entry,
      value: fromModelNumber(result, entry.unit),
      working: show(expression),
      from: [...read],
      place: this.placeOf(entry),
      formats: this.formats,
    };
  }

  /** Figures that note what is asked of them, and work out what is not yet worked out. */
  private reading(read: Set<string>): Figures {
    const get = (id: string): number | undefined => {
      const entry = this.ledger.entries.get(id);
      if (!entry) return undefined;
      read.add(id);
      const known = this.numbers[id];
      if (known !== undefined) return known;
      if (this.open.includes(id))
        throw new FormulaMistake(
          0,
          `a circle: ${[...this.open.slice(this.open.indexOf(id)), id].join(' rests on ')}: expected one of them to rest on others`,
        );
      if (entry.kind === 'computed' && !this.figureOf(entry)) throw new RestsOnFailed(id);
      return this.numbers[id];
    };
    return new Proxy<Record<string, number>>(
      {},
      {
        get: (_, id) => (typeof id === 'string' ? get(id) : undefined),
        has: (_, id) => typeof id === 'string' && this.ledger.entries.has(id),
        ownKeys: () => [...this.ledger.entries.keys()],
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
      },
    );
  }

  private placeOf(entry: LedgerEntry): string {
    return this.ledger.places.get(entry.id) ?? 'content/ledger';
  }
}
