import type { FactId } from '../ledger/ids.ts';
import type { Tone } from '../scene/palette.ts';

/** An amount of a chart: its figure, and the label that names it; the label `<name>-value` prints it. */
export interface ChartDatum {
  readonly name: string;
  readonly fact: FactId;
  readonly tone: Tone;
}

/** A bar of several amounts. Their labels are the parts' own, and `<bar>-<part>-value`. */
export interface ChartStack {
  readonly name: string;
  readonly parts: readonly ChartDatum[];
}

/** What one picture of a chart shows of it. */
export interface ChartView {
  /** Names of what is drawn, at the scale of all. */
  readonly show: readonly string[];
  /** The one that keeps its colour, where others step back. */
  readonly highlight: string | undefined;
}

/** What of some data a picture shows, in their order; all if it does not say. */
export const shownOf = <D extends { readonly name: string }>(
  data: readonly D[],
  { show }: { readonly show?: readonly string[] },
): readonly D[] => data.filter(({ name }) => show?.includes(name) ?? true);

/** Whether something steps back, for another to be seen. */
export const stepsBack = ({ highlight }: ChartView, name: string): boolean =>
  highlight !== undefined && highlight !== name;
