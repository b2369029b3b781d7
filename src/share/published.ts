/** An element that knows the version of its page and where the published one is named. */
const known = document.querySelector<HTMLElement>('[data-version]');

/** Whether another version has been published since the page was opened. @throws Error if that cannot be had */
export async function hasNewer(): Promise<boolean> {
  const { version, published } = known?.dataset ?? {};
  if (version === undefined || published === undefined) return false;
  const response = await fetch(published, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${published}: ${response.status}`);
  return ((await response.json()) as { readonly version?: string }).version !== version;
}
