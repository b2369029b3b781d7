import { didYouMean } from '../ledger/nearest.ts';
import { FormulaMistake, type Expression } from '../ledger/expression.ts';
import { lostFigure } from '../ledger/mistake.ts';
import type { Unit } from '../ledger/units.ts';
import type { Figures } from './figures.ts';
import { signatureOf, type ModelFunction, type Take } from './model-function.ts';

/** A figure that rests on one that cannot be worked out: that one's mistake is reported, not this one's. */
export class RestsOnFailed extends Error {
  override name = 'RestsOnFailed';
}

/** What a formula is worked out from. */
export interface Ground {
  /** All figures; reading one that is computed works it out. */
  readonly figures: Figures;
  readonly unitOf: (id: string) => Unit | undefined;
  /** Every figure's id. */
  readonly ids: Iterable<string>;
  /** What a figure is called now that has borne a name. */
  readonly nowCalled?: (id: string) => string | undefined;
  readonly functions: Readonly<Record<string, ModelFunction>>;
}

/**
 * The value of a formula, in the units of the model: see `Figures`.
 *
 * @throws FormulaMistake at the place of what is wrong: an unknown name, units that do not add, a division by zero
 * @throws RestsOnFailed if a figure that it needs cannot be worked out
 */
export function evaluate(expression: Expression, ground: Ground): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'group':
      return evaluate(expression.inner, ground);
    case 'figure':
      return figureOf(expression.id, expression.at, ground);
    case 'call':
      return call(expression, ground);
    case 'operation': {
      const { sign, left, right, at } = expression;
      if (sign === '÷' && isPercent(left, ground) && right.kind === 'number' && right.value === 100)
        throw new FormulaMistake(at, 'a percentage counts as the share it is: expected it without ÷ 100');
      if (sign === '+' || sign === '−') checkAddable(sign, left, right, at, ground);
      const [a, b] = [evaluate(left, ground), evaluate(right, ground)];
      if (sign === '÷' && b === 0)
        throw new FormulaMistake(at, `a division by zero: what stands behind the ÷ comes to 0`);
      return { '+': () => a + b, '−': () => a - b, '×': () => a * b, '÷': () => a / b, '^': () => a ** b }[sign]();
    }
  }
}

const isPercent = (part: Expression, { unitOf }: Ground): boolean =>
  part.kind === 'figure' && unitOf(part.id) === 'percent';

function figureOf(id: string, at: number, ground: Ground): number {
  const unit = ground.unitOf(id);
  if (unit === undefined) {
    const asked = ground.functions[id];
    if (asked) throw new FormulaMistake(at, `"${id}" is a function of the model: expected ${signatureOf(id, asked)}`);
    const parts = id.split('-').map((_, i, all) => [all.slice(0, i).join('-'), all.slice(i).join('-')] as const);
    const known = (name: string): boolean => ground.unitOf(name) !== undefined;
    const joined = parts.find(([a, b]) => known(a) && known(b));
    throw new FormulaMistake(
      at,
      joined
        ? `"${id}" is no figure: if a minus is meant, it needs spaces, ${joined[0]} − ${joined[1]}`
        : lostFigure(id, ground.ids, ground.nowCalled?.(id)),
    );
  }
  let value: number | undefined;
  try {
    value = ground.figures[id];
  } catch (error) {
    // A circle is reported where its first name stands.
    if (error instanceof FormulaMistake) throw new FormulaMistake(at, error.told, error.cause);
    throw error;
  }
  if (value === undefined) throw new FormulaMistake(at, `"${id}" is words: a formula needs numbers or dates`);
  return value;
}

/** What is given to a function in one of its places. */
function given(name: string, take: Take, input: Expression | undefined, ground: Ground): number | string {
  if (!input) return Number.NaN;
  if ('choices' in take) {
    const word = input.kind === 'figure' ? input.id : '';
    if (take.choices.includes(word)) return word;
    throw new FormulaMistake(
      input.at,
      `${name}: ${take.name} is one of ${take.choices.join(', ')}${didYouMean(word, take.choices)}`,
    );
  }
  const value = evaluate(input, ground);
  const { low, high, whole } = take;
  if (low <= value && value <= high && (!whole || Number.isInteger(value))) return value;
  throw new FormulaMistake(
    input.at,
    `${name}: ${take.name} is ${value}: expected a ${whole ? 'whole ' : ''}number from ${low} to ${high}`,
  );
}

function call({ name, inputs, at }: Expression & { kind: 'call' }, ground: Ground): number {
  const known = ground.functions[name];
  if (!known)
    throw new FormulaMistake(
      at,
      ground.unitOf(name) === undefined
        ? `no function "${name}" in the model${didYouMean(name, Object.keys(ground.functions))}: expected one of ${Object.keys(ground.functions).join(', ')}`
        : `"${name}" is a figure, not a function: expected a sign between it and the "("`,
    );
  if (inputs.length !== known.takes.length)
    throw new FormulaMistake(
      at,
      `${name} takes ${known.takes.length === 0 ? 'nothing between its parentheses' : `${known.takes.length}`}, not ${inputs.length}: expected ${signatureOf(name, known)}`,
    );
  const values = known.takes.map((take, i) => given(name, take, inputs[i], ground));
  try {
    return known.compute(ground.figures, values);
  } catch (error) {
    if (error instanceof FormulaMistake || error instanceof RestsOnFailed) throw error;
    throw new FormulaMistake(
      at,
      `${name} cannot be worked out: ${error instanceof Error ? error.message : String(error)}`,
      error,
    );
  }
}

/**
 * What a number measures, as far as adding cares: shares, rates, ratios and bare numbers are pure; counts and spans of
 * time become so once they multiply or divide, because a rate is a year's and a price a piece's. Undefined where it is
 * not known, as for a product of two measures.
 */
type Measure = string | undefined;
const PURE = 'a pure number';
const MEASURES: readonly string[] = [
  'USD million',
  'USD',
  'GBP million',
  'USD per share',
  'USD per hour',
  'MW',
  'date',
] satisfies Unit[];

function measureOfUnit(unit: Unit | undefined): Measure {
  if (unit === undefined || unit === 'text' || unit === 'outcome') return undefined;
  return unit === 'percent' || unit === 'percentage points' || unit === 'basis points' || unit === 'times'
    ? PURE
    : unit;
}

function measureOf(expression: Expression, ground: Ground): Measure {
  switch (expression.kind) {
    case 'number':
      return PURE;
    case 'group':
      return measureOf(expression.inner, ground);
    case 'figure':
      return measureOfUnit(ground.unitOf(expression.id));
    case 'call':
      return measureOfUnit(ground.functions[expression.name]?.unit);
    case 'operation': {
      const { sign } = expression;
      const [a, b] = [measureOf(expression.left, ground), measureOf(expression.right, ground)];
      if (sign === '+') return a === 'days' && b === 'date' ? 'date' : a;
      if (sign === '−') return a === 'date' && b === 'date' ? 'days' : a;
      if (a === undefined || b === undefined) return undefined;
      const [of, by] = [a, b].map((each) => (MEASURES.includes(each) ? each : PURE));
      if (sign === '^') return of === PURE ? PURE : undefined;
      if (by === PURE) return of;
      if (sign === '÷') return of === by ? PURE : undefined;
      return of === PURE ? by : undefined;
    }
  }
}

/** Measures that a factor turns into one another. */
const MONEY: readonly string[] = ['USD million', 'USD', 'USD per share', 'USD per hour'] satisfies Unit[];
const kindOf = (measure: string): string =>
  MONEY.includes(measure) ? 'dollars' : MEASURES.includes(measure) ? measure : PURE;

/**
 * Holds the unit that an entry states against what its formula comes to, as far as that is known.
 *
 * @throws FormulaMistake if they cannot be the same: dollars over dollars are no megawatts
 */
export function checkResult(expression: Expression, unit: Unit, ground: Ground): void {
  const [comes, stated] = [measureOf(expression, ground), measureOfUnit(unit)];
  if (comes === undefined || stated === undefined) return;
  const [of, as] = [kindOf(comes), kindOf(stated)];
  // Dollars over dollars may be told as dollars, for each of which they are spent; never as millions of them.
  if (of === as || (of === PURE && unit === 'USD')) return;
  throw new FormulaMistake(0, `this comes to ${of}, and the entry’s unit is ${unit}: expected one that fits`);
}

function checkAddable(sign: '+' | '−', left: Expression, right: Expression, at: number, ground: Ground): void {
  const [a, b] = [measureOf(left, ground), measureOf(right, ground)];
  if (a === undefined || b === undefined) return;
  if (sign === '+' && a === 'date' && b === 'date')
    throw new FormulaMistake(at, 'date + date: a date and days make a date; two dates do not add up');
  if (a === b) return;
  // A date and days make a date.
  if ((a === 'date' && b === 'days') || (sign === '+' && a === 'days' && b === 'date')) return;
  throw new FormulaMistake(
    at,
    `${a} ${sign} ${b}: ${sign === '+' ? 'these do not add up' : 'one cannot be taken from the other'}; expected the same unit on both sides`,
  );
}
