/**
 * A dynamic import that may be tried again. Chromium keeps a module that did not come in its module map: each further
 * import of it fails at once, long after there is a network again. So it is imported under another address, once that
 * can be fetched. Such browsers name the first address at the end of their error.
 *
 * @throws TypeError if it does not come under either
 */
export const late = <Module>(load: () => Promise<Module>): Promise<Module> =>
  load().catch(async (error: unknown) => {
    const { href } = new URL(`${String(error).split(' ').at(-1) ?? ''}?again`);
    await fetch(href);
    return (await import(/* @vite-ignore */ href)) as Module;
  });
