import type { FileError, FileErrorCode } from './host.ts';
import { failure, success, type Result } from './result.ts';

const codes: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-folder',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EFBIG: 'too-large',
};

export function fileError(error: unknown): FileError {
  const detail = systemCode(error) ?? (error instanceof Error ? error.message : String(error));
  return { code: codes[detail] ?? 'other', detail };
}

export function systemCode(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Runs something that may throw a system error. */
export async function attempt<T>(action: () => Promise<T>): Promise<Result<T, FileError>> {
  try {
    return success(await action());
  } catch (error) {
    return failure(fileError(error));
  }
}
