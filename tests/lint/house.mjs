// @ts-check
// The project's own rules, for both linters.
import { noClock } from './no-clock.mjs';
import { noLiteralText } from './no-literal-text.mjs';

export default {
  meta: { name: 'house' },
  rules: { 'no-clock': noClock, 'no-literal-text': noLiteralText },
};
