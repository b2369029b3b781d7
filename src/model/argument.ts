/** An argument that the model takes no value like. */
export class ArgumentError extends RangeError {
  override name = 'ArgumentError';
  readonly value: number;

  constructor(name: string, value: number, expected: string) {
    super(`${name} is ${value}: expected ${expected}`);
    this.value = value;
  }
}

/**
 * Guards an argument of the model.
 *
 * @param name the argument as its caller knows it, like `loan.rate`
 * @param value what was given
 * @param low the lowest value allowed
 * @param high the highest value allowed
 * @throws ArgumentError naming the argument, the value and the allowed range
 */
export function between(name: string, value: number, low: number, high: number): number {
  if (Number.isFinite(value) && value >= low && value <= high) return value;
  // The smallest number there is stands for what only has to be more than nothing.
  const least = low === Number.MIN_VALUE ? 'above 0' : `of ${low} or more`;
  const range = high === Infinity ? `a number ${least}` : `a number from ${low} to ${high}`;
  throw new ArgumentError(name, value, range);
}

/**
 * The same for whole numbers.
 *
 * @throws ArgumentError naming the argument, the value and the allowed range
 */
export function whole(name: string, value: number, low: number, high: number): number {
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new ArgumentError(name, value, `a whole number from ${low} to ${high}`);
}
