/**
 * The id of a figure in content/ledger. `astro sync`, which every build, check and dev server runs first, writes the
 * ids into the global interface `LedgerIds`, so that a misspelt id in code is a type error.
 */
export type FactId = keyof LedgerIds;
