import { ContentError, type Finding } from '../ledger/read.ts';

/** Reads a part of the content, or notes what is wrong in it and goes on without. */
type Attempt = <T>(read: () => T) => T | undefined;

/** @param findings where what is wrong is noted */
export const attemptInto =
  (findings: Finding[]): Attempt =>
  (read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return undefined;
    }
  };
