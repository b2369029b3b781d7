import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/exhibits/catalogue.ts';
import { changeIn, FIRST_PARAGRAPH } from '../../content-copy.ts';
import { placeOf, removeCopy, withChange, withMistake } from './broken/story-copy.ts';

afterEach(removeCopy);

const PROLOGUE = 'chapters/en/prologue.mdx';
const CUSTOMERS = 'chapters/en/two-customers.mdx';

test('the frozen content fits the code', () => {
  expect(
    withChange(() => {}),
    'code asks for other content than tests/frozen has: npm run freeze -- FILE',
  ).toEqual([]);
});

test('a glossary that cannot be read is told, and hides nothing else', () => {
  const [first] = withMistake('glossary.yaml', /definition: .*/, 'definition:');
  expect(first).toMatch(/^content\/glossary\.yaml:\d+:\d+ {2}.*definition/);
});

describe('a chapter', () => {
  test('with an unknown figure', () => {
    const place = placeOf(PROLOGUE, 'id="tl-s1-filed"');
    expect(withMistake(PROLOGUE, 'id="tl-s1-filed"', 'id="tl-s1-field"')).toEqual([
      `${place}  <Fact id="tl-s1-field">: no such figure in the ledger (did you mean "tl-s1-filed"?)`,
    ]);
  });

  test('with a range whose ends are none', () => {
    const place = placeOf(PROLOGUE, '<Fact id="tl-s1-filed"/>');
    const withRange = (range: string) => withMistake(PROLOGUE, '<Fact id="tl-s1-filed"/>', `<Fact ${range}/>`);
    expect(withRange('id="tl-s1-filed" to="cw-debt-8b"')).toContainEqual(
      `${place}  <Fact id="tl-s1-filed" to="cw-debt-8b">: "tl-s1-filed" is in date, "cw-debt-8b" in USD million: expected one unit at both ends of a range`,
    );
    expect(withRange('id="tl-s1-filed" to="tl-s1-fild"')).toContainEqual(
      expect.stringContaining('<Fact to="tl-s1-fild">: no such figure in the ledger (did you mean "tl-s1-filed"?)'),
    );
  });

  test('with an unknown frame', () => {
    const place = placeOf(CUSTOMERS, 'frame="redacted"');
    expect(withMistake(CUSTOMERS, 'frame="redacted"', 'frame="redcated"')).toEqual([
      `${place}  <Step frame="redcated">: "two-customers" has no such frame (did you mean "redacted"?): expected one of before, microsoft, redacted, revealed, without, openai, consequences`,
    ]);
  });

  test('with an unknown exhibit', () => {
    const place = placeOf(CUSTOMERS, 'exhibit="two-customers"');
    expect(withMistake(CUSTOMERS, 'exhibit="two-customers"', 'exhibit="two-costumers"')).toEqual([
      `${place}  <Scrolly exhibit="two-costumers">: no such exhibit (did you mean "two-customers"?): expected one of ${CATALOGUE.map(({ id }) => id).join(', ')}`,
    ]);
  });

  test('with an unknown component', () => {
    const place = placeOf(PROLOGUE, '<Fact id="tl-s1-filed"/>');
    expect(withMistake(PROLOGUE, '<Fact id="tl-s1-filed"/>', '<Fct id="tl-s1-filed"/>')).toEqual([
      `${place}  unknown component <Fct> (did you mean "Fact"?): expected one of Fact, Says, Term, Check, Pull, Note, Scrolly, Step`,
    ]);
  });

  test('with an unknown property', () => {
    const place = placeOf(PROLOGUE, 'id="tl-s1-filed"');
    expect(withMistake(PROLOGUE, 'id="tl-s1-filed"', 'ld="tl-s1-filed"')).toEqual([
      `${placeOf(PROLOGUE, '<Fact id="tl-s1-filed"/>')}  <Fact> lacks its property "id"`,
      `${place}  <Fact> has no property "ld" (did you mean "id"?): expected id, to, as`,
    ]);
  });

  test('with an unknown way to print', () => {
    const place = placeOf(PROLOGUE, 'id="tl-s1-filed"');
    const line = place.replace(/\d+$/, (column) => String(Number(column) + 'id="tl-s1-filed" '.length));
    expect(withMistake(PROLOGUE, 'id="tl-s1-filed"', 'id="tl-s1-filed" as="shrt"')).toEqual([
      `${line}  <Fact as="shrt">: expected one of prose, short, exact (did you mean "short"?)`,
    ]);
  });

  test('with a figure typed by hand', () => {
    const place = placeOf(PROLOGUE, '<Fact id="tl-s1-filed"/>');
    expect(withMistake(PROLOGUE, '<Fact id="tl-s1-filed"/>', '$1.9 billion and 3 March 2025')).toEqual([
      `${place}  "$1.9 billion" is typed by hand: expected <Fact id="..."/>, so that the figure opens to its source; a name with a digit belongs into content/words.txt`,
    ]);
  });

  test('with a step outside an exhibit', () => {
    const [finding] = withMistake(PROLOGUE, FIRST_PARAGRAPH, '<Step frame="candour">\n\nLost.\n\n</Step>');
    expect(finding).toMatch(/prologue\.mdx:\d+:1 {2}<Step> must stand directly in <Scrolly>$/);
  });

  test('with an import, an expression, an unclosed component', () => {
    expect(withMistake(PROLOGUE, FIRST_PARAGRAPH, 'Then there is {2 + 2}.')[0]).toMatch(
      /:\d+:15 {2}a \{…\} expression: expected plain text, or a component$/,
    );
    expect(withMistake(PROLOGUE, FIRST_PARAGRAPH, 'import x from "y"')[0]).toMatch(
      /an import or export: chapters need none/,
    );
    expect(withMistake(PROLOGUE, FIRST_PARAGRAPH, '<Pull>\n\nThen.')[0]).toMatch(
      /prologue\.mdx:\d+:1 {2}<Pull> is not closed where it should be: expected <\/Pull>/,
    );
  });

  test('that is missing', () => {
    expect(withMistake('story.yaml', '- two-customers', '- two-costumers')).toEqual([
      `${placeOf('story.yaml', 'two-customers')}  no chapter "two-costumers" in content/chapters/en (did you mean "two-customers"?): expected a file two-costumers.mdx there, or this line taken out`,
    ]);
  });
});

describe('the ledger', () => {
  test('with a misspelt key', () => {
    const found = withMistake('ledger/concentration.yaml', '  statement: ', '  statment: ');
    expect(found).toHaveLength(1);
    expect(found.join('\n')).toMatch(
      /concentration\.yaml:\d+:\d+ {2}unknown key "statment" \(did you mean "statement"\?\)/,
    );
  });

  test('that calls filed what is known only by report', () => {
    expect(
      withMistake(
        'ledger/filing.yaml',
        'kind: filed\n  source: coreweave-s1-index',
        'kind: filed\n  source: coreweave-s1',
      ).join('\n'),
    ).toMatch(/filing\.yaml:\d+:\d+ {2}"filed", but coreweave-s1 is known only by report: expected "reported"/);
  });

  test('with an unknown verdict, unit, date, source', () => {
    expect(withMistake('ledger/concentration.yaml', 'verdict: confirmed', 'verdict: confirmd')[0]).toMatch(
      /concentration\.yaml:\d+:\d+ {2}check\.verdict: "confirmd" is not one of confirmed, rounded, differs, unverified \(did you mean "confirmed"\?\)$/,
    );
    expect(withMistake('ledger/concentration.yaml', 'unit: percent', 'unit: procent')[0]).toMatch(
      /unit: "procent" is not one of .* \(did you mean "percent"\?\)$/,
    );
    expect(withMistake('ledger/concentration.yaml', /asOf: '?2024-12-31'?/, "asOf: '2024-13-31'")[0]).toMatch(
      /asOf: expected a year, a month or a day: 2024, 2024-12 or 2024-12-31$/,
    );
    expect(withMistake('ledger/concentration.yaml', 'source: coreweave-s1\n', 'source: coreweave-s2\n')[0]).toMatch(
      /concentration\.yaml:\d+:\d+ {2}no source "coreweave-s2" in content\/sources\.yaml \(did you mean "coreweave-s1a?"\?\)$/,
    );
  });

  test('with words where a number belongs', () => {
    expect(withMistake('ledger/concentration.yaml', 'value: 62', 'value: many')[0]).toMatch(
      /concentration\.yaml:\d+:\d+ {2}value: expected a number in digits, [^:]*, because the unit is percent$/,
    );
  });

  test('with a date that no calendar has', () => {
    const file = 'ledger/wework.yaml';
    const at = placeOf(file, "'2019-08-14'\n  unit: date");
    for (const wrong of ['2019-02-30', '14 August 2019', '2019-8-14'])
      expect(withMistake(file, "value: '2019-08-14'\n", `value: '${wrong}'\n`)).toContain(
        `${at}  value: expected a year, a month or a day: 2024, 2024-12 or 2024-12-31`,
      );
    expect(withMistake(file, "value: '2019-08-14'\n", 'value: 2019\n')[0]).toMatch(
      /value: expected words in quotes, because the unit is date$/,
    );
  });

  test('with an entry twice', () => {
    const found = withMistake('ledger/concentration.yaml', '- id: conc-77-top2\n', '- id: conc-62\n');
    expect(found.join('\n')).toMatch(
      /concentration\.yaml:\d+:\d+ {2}the figure "conc-62" is entered twice: first at content\/ledger\/concentration\.yaml:\d+(\n|$)/,
    );
  });

  test('with a name that another figure has borne', () => {
    const found = withChange((content) => {
      changeIn(
        join(content, '..'),
        'ledger/concentration.yaml',
        '- id: conc-62\n',
        '- id: conc-62\n  formerly: [conc-two]\n',
      );
      changeIn(
        join(content, '..'),
        'ledger/cash.yaml',
        '- id: cw-revenue-2024\n',
        '- id: cw-revenue-2024\n  formerly: [conc-62, conc-two]\n',
      );
    });
    expect(found).toEqual([
      expect.stringMatching(
        /cash\.yaml:\d+:14 {2}"conc-62" is, or was, the name of another figure, "conc-62": expected/,
      ),
      expect.stringMatching(
        /cash\.yaml:\d+:23 {2}"conc-two" is, or was, the name of another figure, "conc-62": expected/,
      ),
      expect.stringMatching(
        /concentration\.yaml:\d+:14 {2}"conc-two" is, or was, the name of another figure, "cw-revenue-2024"/,
      ),
    ]);
  });

  test('with a tab', () => {
    expect(withMistake('ledger/concentration.yaml', '- id: conc-62\n', '- id: conc-62\n\ttopic: x\n')[0]).toMatch(
      /concentration\.yaml:\d+:1 {2}a tab: YAML is indented with spaces$/,
    );
  });

  describe('with a formula', () => {
    const file = 'ledger/computed.yaml';
    const right = "'conc-62 × cw-revenue-2024'";
    const at = placeOf(file, right);
    /** What is found when the formula of Microsoft's revenue is another, by the column in the formula, from 1. */
    const told = (formula: string, column: number, message: string) =>
      expect(withMistake(file, right, `'${formula}'`)).toContain(
        `${at.replace(/\d+$/, (from) => String(Number(from) + column))}  ${message}`,
      );

    test('of a figure that is not there', () =>
      told(
        'conc-62 × cw-revenu-2024',
        11,
        'no figure "cw-revenu-2024" in the ledger (did you mean "cw-revenue-2024"?)',
      ));

    test('with a parenthesis left open', () => told('(conc-62 × cw-revenue-2024', 1, 'a "(" without its ")"'));

    test('of units that do not add', () =>
      told(
        'conc-62 + cw-revenue-2024',
        9,
        'a pure number + USD million: these do not add up; expected the same unit on both sides',
      ));

    test('that divides by nothing', () =>
      told('conc-62 ÷ (conc-62 − conc-62)', 9, 'a division by zero: what stands behind the ÷ comes to 0'));

    test('that goes in a circle, told once', () => {
      const found = withMistake(file, right, "'commitments-to-two-customers × microsoft-revenue'");
      expect(found.join('\n')).toContain(
        'a circle: microsoft-revenue rests on microsoft-revenue: expected one of them to rest on others',
      );
      expect(found.filter((line) => line.includes('a circle'))).toHaveLength(1);
    });

    test('of an older kind', () => {
      expect(withMistake(file, right, `${right}\n  from: [conc-62]`)[0]).toMatch(/unknown key "from"/);
    });
  });
});

describe('an exhibit’s words', () => {
  test('with an unknown figure, an unknown frame, a missing one', () => {
    expect(withMistake('exhibits/en/two-customers.yaml', "figure: '{conc-62}'", "figure: '{conc-26}'")[0]).toMatch(
      /two-customers\.yaml:\d+:\d+ {2}no figure "conc-26" in the ledger \(there is "conc-62", 62%: .*; take it only if that is meant\)$/,
    );
    const found = withMistake('exhibits/en/two-customers.yaml', '  revealed:\n', '  reveald:\n');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /two-customers\.yaml:\d+:\d+ {2}"two-customers" has no frame "reveald" \(did you mean "revealed"\?\): expected one of .*renamed\.yaml: two-customers\/revealed: two-customers\/reveald$/,
    );
    const gone = withMistake('exhibits/en/two-customers.yaml', /\n {2}revealed:\n(?: {4}.*\n)+/, '\n');
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatch(
      /the frame "revealed" of "two-customers" has no words: expected its name here, and below it takeaway and alt$/,
    );
  });

  test('of a frame that has been renamed, wherever they name it', () => {
    // It is the one that is shared for its exhibit, too.
    const found = withMistake('renamed.yaml', /$/, 'two-customers/redacted: two-customers/dark\n');
    const inWords = found.filter((each) => /two-customers\.yaml:.*"dark" now: write that here$/.test(each));
    expect(inWords).toHaveLength(2);
    expect(found.join('\n')).not.toContain('did you mean "revealed"');
  });

  test('without a takeaway', () => {
    expect(
      withMistake('exhibits/en/two-customers.yaml', 'takeaway: In 2024 Microsoft', 'takeway: Two years later').join(
        '\n',
      ),
    ).toMatch(/two-customers\.yaml:\d+:\d+ {2}unknown key "takeway" \(did you mean "takeaway"\?\)/);
  });
});
