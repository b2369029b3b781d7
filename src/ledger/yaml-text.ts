import { LineCounter, parseDocument, type Document } from 'yaml';
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

const latest = new Map<string, YamlReading>();

/**
 * Reads a text as YAML. The check asks for the same file several times over, and in the live preview for all of them whenever one is
 * saved: a file is read anew only when its text is another.
 */
export function readYaml(path: string, text: string): YamlReading {
  const known = latest.get(path);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const mistake = firstMistake(document, text);
  const data: unknown = mistake ? undefined : document.toJS();
  const reading = { text, document, lines, mistake, data };
  latest.set(path, reading);
  return reading;
}
