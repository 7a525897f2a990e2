/** A whole number from the command line. Anything else ends the run: a fuzzer that tries nothing finds nothing. */
export function numberArgument(position: number, fallback: number): number {
  const given = process.argv[position];
  if (given === undefined) return fallback;
  if (!/^\d{1,15}$/u.test(given)) {
    console.error(`${given}: expected a whole number`);
    process.exit(2);
  }
  return Number(given);
}
