/** Developer metadata of the scratch tab, which no command looks for. */
export const SHEET_MARK = {key: 'proforientir-self-check', value: 'scratch'};
