/**
 * An address within the site, under whatever path it is served. `path` starts without a slash: `ledger/#cw-debt-8b`.
 */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
