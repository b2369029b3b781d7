/**
 * A dynamic import that may be tried again. Chromium keeps a module that did not come in its module map: each further
 * import of it fails at once, long after there is a network again. So it is imported under an address that is new each
 * time. Such browsers name the first address at the end of their error.
 *
 * @throws TypeError if it does not come under either, or whatever it throws as it is evaluated: what the first address
 * fails with
 */
export const late = <Module>(load: () => Promise<Module>): Promise<Module> =>
  load()
    .catch(
      (error: unknown) =>
        import(/* @vite-ignore */ `${String(error).replace(/.* /, '')}?${Date.now()}`) as Promise<Module>,
    )
    .catch(load);
