import { mistakeOf, type Mistake, type Told } from './mistake.ts';

/** A formula as an editor writes it, read: `(cw-ddtl1-size + cw-ddtl2-size) ÷ cw-revenue-2024`. */
export type Expression =
  | { readonly kind: 'figure'; readonly id: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly at: number }
  | {
      readonly kind: 'operation';
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly kind: 'group'; readonly inner: Expression; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[]; readonly at: number };

export type Sign = '+' | '−' | '×' | '÷' | '^';

/** What is wrong in a formula, and where: characters of its text from 0. */
export class FormulaMistake extends Error {
  override name = 'FormulaMistake';
  readonly at: number;
  readonly told: Mistake;

  /** `cause` is what kept the model from working it out, if that is it. */
  constructor(at: number, told: Told, cause?: unknown) {
    super(mistakeOf(told).message, { cause });
    this.at = at;
    this.told = mistakeOf(told);
  }
}

/**
 * Signs as they may be typed, and what they mean. A hyphen between spaces is a minus; within a name it belongs to the
 * name.
 */
const SIGNS: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '−',
  '−': '−',
  '*': '×',
  '×': '×',
  '/': '÷',
  '÷': '÷',
  '^': '^',
};
const BINDING: Readonly<Record<Sign, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2, '^': 3 };

const TOKEN = /\s*(?:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(\d[\d.]*%?)|([-+−*×/÷^])|([(),]))/y;

interface Token {
  readonly kind: 'name' | 'number' | 'sign' | 'mark';
  readonly text: string;
  readonly at: number;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.trimEnd().length) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    const [whole = '', name, number, sign, mark] = match ?? [];
    if (!match) {
      const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      throw new FormulaMistake(
        at,
        `"${Array.from(text.slice(at))[0] ?? ''}" cannot stand in a formula: expected the name of a figure, a number, + − × ÷ ^ or parentheses`,
      );
    }
    const shown = name ?? number ?? sign ?? mark ?? '';
    const kind = name !== undefined ? 'name' : number !== undefined ? 'number' : sign !== undefined ? 'sign' : 'mark';
    from = match.index + whole.length;
    tokens.push({ kind, text: shown, at: from - shown.length });
  }
  return tokens;
}

/**
 * Reads a formula: names of figures, numbers, + − × ÷ ^, parentheses, and functions of the model,
 * `two-loans-due(2026)`. Signs may be typed as `-`, `*` and `/`; a minus needs a space on both sides, because names
 * hold hyphens. A number with % is a share: 100% is 1.
 *
 * @throws FormulaMistake for anything that cannot be read
 */
export function readExpression(text: string): Expression {
  const tokens = tokensOf(text);
  let next = 0;
  const end = text.trimEnd().length;
  const peek = (): Token | undefined => tokens[next];
  const isMark = (mark: string): boolean => peek()?.kind === 'mark' && peek()?.text === mark;

  const close = (open: Token): void => {
    if (!isMark(')'))
      throw new FormulaMistake(
        peek()?.at ?? open.at,
        peek() ? `"${peek()?.text ?? ''}" where a ")" or a sign is expected` : 'a "(" without its ")"',
      );
    next += 1;
  };

  function one(): Expression {
    const token = peek();
    if (!token) throw new FormulaMistake(end, 'the formula ends too soon: expected the name of a figure or a number');
    next += 1;
    if (token.kind === 'number') return numberOf(token);
    if (token.kind === 'name') return isMark('(') ? callOf(token) : { kind: 'figure', id: token.text, at: token.at };
    if (token.text !== '(')
      throw new FormulaMistake(
        token.at,
        token.text === ')'
          ? 'a ")" where the name of a figure or a number is expected'
          : `"${token.text}" where the name of a figure or a number is expected`,
      );
    const inner = sum(0);
    close(token);
    return { kind: 'group', inner, at: token.at };
  }

  function callOf({ text: name, at }: Token): Expression {
    const open = tokens[next];
    next += 1;
    const inputs: Expression[] = [];
    while (open && !isMark(')')) {
      inputs.push(sum(0));
      if (isMark(',')) next += 1;
      else break;
    }
    if (open) close(open);
    return { kind: 'call', name, inputs, at };
  }

  /** Everything that binds more tightly than `least`; equal signs from the left, powers from the right. */
  function sum(least: number): Expression {
    let left = one();
    for (;;) {
      const token = peek();
      if (token?.kind === 'number' || token?.kind === 'name')
        throw new FormulaMistake(
          token.at,
          /^x$/i.test(token.text)
            ? `"${token.text}" is a letter: expected × or *, the signs of a product`
            : `"${token.text}" stands beside what is before it: expected a sign between`,
        );
      const sign = token?.kind === 'sign' ? SIGNS[token.text] : undefined;
      if (!token || sign === undefined || BINDING[sign] <= least) return left;
      next += 1;
      const right = sum(sign === '^' ? BINDING[sign] - 1 : BINDING[sign]);
      left = { kind: 'operation', sign, left, right, at: token.at };
    }
  }

  const whole = sum(0);
  const rest = peek();
  if (rest)
    throw new FormulaMistake(
      rest.at,
      rest.text === ')' ? 'a ")" without its "("' : `"${rest.text}" cannot stand here: expected a sign`,
    );
  return whole;
}

function numberOf({ text, at }: Token): Expression {
  const value = Number(text.replace('%', '')) / (text.endsWith('%') ? 100 : 1);
  if (!Number.isFinite(value)) throw new FormulaMistake(at, `"${text}" is not a number: expected one like 12 or 0.5`);
  return { kind: 'number', value, text, at };
}

const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How the parts of a formula are told. */
export interface Telling {
  /** What is put for a figure. */
  readonly figure: (id: string) => string;
  /** What is put for a function of the model. */
  readonly call: (name: string, inputs: readonly Expression[]) => string;
  /** A large number as it is read. */
  readonly number: (value: number) => string;
  readonly power: (base: string, exponent: string) => string;
}

/** A formula as a reader sees it. */
export function showExpression(expression: Expression, telling: Telling, within = false): string {
  const show = (part: Expression): string => showExpression(part, telling, true);
  switch (expression.kind) {
    case 'figure':
      return telling.figure(expression.id);
    case 'number':
      return /^\d{5,}$/.test(expression.text) ? telling.number(expression.value) : expression.text;
    case 'group':
      return `(${showExpression(expression.inner, telling)})`;
    case 'call': {
      const words = telling.call(expression.name, expression.inputs);
      return within && /[ \p{Script=Han}]/u.test(words) ? `(${words})` : words;
    }
    case 'operation': {
      const { sign, left, right } = expression;
      if (sign === '^' && right.kind === 'number' && /^\d$/.test(right.text))
        return `${show(left)}${POWERS[right.value] ?? ''}`;
      if (sign === '^') return telling.power(show(left), show(right));
      return `${show(left)} ${sign} ${show(right)}`;
    }
  }
}
