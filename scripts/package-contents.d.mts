export const packageContents: readonly string[];
