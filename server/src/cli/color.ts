import type { Host, OutputStream } from '../host/host.ts';
import { optionValue, type Invocation } from './options/parse-arguments.ts';

/** `--color`, else NO_COLOR and FORCE_COLOR, else whether the stream is a terminal that knows colour. */
export function usesColor(invocation: Invocation, stream: OutputStream, environment: Host['environment']): boolean {
  const asked = optionValue(invocation, 'color');
  if (asked === 'always') return true;
  if (asked === 'never' || isSet(environment['NO_COLOR'])) return false;
  const forced = environment['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0';
  return stream.isTerminal && environment['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
