import type { Finding } from '../ledger/read.ts';

/** What a check of the content comes to. */
export interface Outcome {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** `1 error, 2 warnings` */
  readonly summary: string;
  /** How the command that told of it ends. */
  readonly status: 0 | 1;
}

const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;

/**
 * Findings as a command tells them, which fails on errors alone.
 *
 * @param release whether what a release waits for counts as an error
 */
export function outcomeOf(findings: readonly Finding[], release: boolean): Outcome {
  const stops = ({ warning, waits }: Finding): boolean => !warning || (release && waits === true);
  const errors = findings.filter(stops);
  const warnings = findings.filter((finding) => !stops(finding));
  return {
    errors,
    warnings,
    summary: `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`,
    status: errors.length > 0 ? 1 : 0,
  };
}
