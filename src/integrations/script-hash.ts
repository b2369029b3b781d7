import { createHash } from 'node:crypto';

/** The hash by which a content security policy allows a script that stands in the page itself. */
export const scriptHash = (code: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(code).digest('base64')}`;
