import { LineCounter, parseDocument, type Document } from 'yaml';
import { Remembered } from './remembered.ts';
import { firstMistake, type YamlMistake } from './yaml-mistake.ts';

/** A text read as YAML. */
export interface YamlReading {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** What keeps it from being read. */
  readonly mistake: YamlMistake | undefined;
  /** What it says; undefined if there is a mistake. */
  readonly data: unknown;
}

/** As many texts as the content has files, a few times over. */
const readings = new Remembered<YamlReading>(200);

/**
 * Reads a text as YAML; never throws: the first mistake is among what it returns. The check asks for the same file
 * several times over: only a text that is new is read.
 */
export function readYaml(text: string): YamlReading {
  return readings.of([text], () => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    const mistake = firstMistake(document, text);
    const data: unknown = mistake ? undefined : document.toJS();
    return { text, document, lines, mistake, data };
  });
}
