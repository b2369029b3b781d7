import { lineChart } from './chart-line.ts';
import { numbersChart } from './chart-numbers.ts';
import { stackedChart } from './chart-stacked.ts';
import { stepsBack, type ChartDatum, type ChartStack, type ChartView } from './chart-view.ts';
import { barChart, columnChart } from './columns.ts';
import { frameFrom, type FrameForm } from './define-exhibit.ts';
import type { Exhibit } from './exhibit.ts';

/** The ways in which a chart of content/charts may be drawn. */
export const CHART_KINDS = ['bars', 'columns', 'stacked', 'line', 'number'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** One picture of a chart. */
export interface ChartFrame extends ChartView {
  readonly id: string;
  readonly formerly: readonly string[];
}

/** A chart that is described, not programmed. */
export interface ChartForm {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly kind: ChartKind;
  /** All but those of a stacked chart. */
  readonly data: readonly ChartDatum[];
  /** The bars of a stacked chart. */
  readonly stacks: readonly ChartStack[];
  readonly frames: readonly ChartFrame[];
}

const quiet = (data: readonly ChartDatum[], view: ChartView): readonly ChartDatum[] =>
  data.map((each) => (stepsBack(view, each.name) ? { ...each, tone: 'others' } : each));

function frameForm({ kind, data, stacks }: ChartForm, view: ChartView): FrameForm<'*'> {
  switch (kind) {
    case 'bars':
      return barChart<'*'>(quiet(data, view), { show: view.show });
    case 'columns':
      return columnChart<'*'>(quiet(data, view), { show: view.show });
    case 'line':
      return lineChart(data, view);
    case 'number':
      return numbersChart(quiet(data, view), view);
    case 'stacked':
      return stackedChart(stacks, view);
  }
}

/**
 * The labels of a chart that its words may say otherwise, and need not have: those that print its figures, and the
 * years of a line.
 */
function givenLabels({ kind, data, stacks }: ChartForm): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const { name, fact } of data) labels[`${name}-value`] = `{${fact}:short}`;
  for (const { name, parts } of stacks)
    for (const part of parts) labels[`${name}-${part.name}-value`] = `{${part.fact}:short}`;
  for (const { name } of data) if (kind === 'line' && /^\d{4}$/.test(name)) labels[name] = name;
  return labels;
}

/** The exhibit that a chart is: every picture of it, its table and its notes follow from its form. */
export const chartExhibit = (form: ChartForm): Exhibit => ({
  id: form.id,
  ...(form.formerly.length > 0 && { formerly: form.formerly }),
  labels: givenLabels(form),
  frames: form.frames.map(({ id, formerly, ...view }) =>
    frameFrom<'*'>(form.id, id, { ...frameForm(form, view), ...(formerly.length > 0 && { formerly }) }),
  ),
});
