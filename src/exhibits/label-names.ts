/**
 * An exhibit that has words in content/exhibits, its labels and its frames. `astro sync`, which every build, check and
 * dev server runs first, writes them into the global interface `ExhibitNames`, so that a misspelt label or frame in
 * code is a type error.
 */
export type ExhibitId = keyof ExhibitNames;
export type LabelName<E extends ExhibitId> = ExhibitNames[E]['label'];
export type FrameId<E extends ExhibitId> = ExhibitNames[E]['frame'];

declare global {
  /** The words of a chart that is described in content/charts: its labels are known when it is read. */
  interface ExhibitNames {
    readonly '*': { readonly label: string; readonly frame: string };
  }
}
