export function buildOneFile(outfile: string, version: string): Promise<void>;
