import { mistakeOf, type Told } from '../ledger/mistake.ts';
import type { Finding } from '../ledger/read.ts';
import { placeIn } from '../ledger/source-text.ts';

/** Gathers what is found in one file. Offsets count characters of the file's text from 0. */
export class Report {
  readonly findings: Finding[] = [];
  readonly file: string;
  private readonly text: string;

  /** `text` is the file's text, as read. */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Something the story must not be built with. */
  error(offset: number, told: Told): void {
    this.findings.push({ file: this.file, ...placeIn(this.text, offset), ...mistakeOf(told) });
  }

  /** The same, where the rest of the page can be made: the live preview marks it where it stands. */
  mark(offset: number, told: Told): void {
    this.findings.push({ file: this.file, ...placeIn(this.text, offset), ...mistakeOf(told), shown: true });
  }

  /** Something left to do: a release waits for it, and nothing else does. */
  wait(offset: number, message: string): void {
    this.findings.push({ file: this.file, ...placeIn(this.text, offset), message, warning: true, waits: true });
  }

  /** Something worth a look. */
  warn(offset: number, message: string): void {
    this.findings.push({ file: this.file, ...placeIn(this.text, offset), message, warning: true });
  }
}

/** A stretch of words in a file, exactly as it is written there. */
export interface Passage {
  readonly text: string;
  /** Where it starts in the file. */
  readonly start: number;
  /**
   * `running`: a chapter's text, whose quotes are turned when it is set. Elsewhere they are printed as typed. `drawn`:
   * words of a drawing, which breaks them into lines at any ordinary space. `written`: all others.
   */
  readonly kind: 'running' | 'drawn' | 'written';
}
