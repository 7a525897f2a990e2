declare const ZHENGGAI_VERSION: string | undefined;

/** The package's version; the bundler puts it in. */
export const toolVersion: string = typeof ZHENGGAI_VERSION === 'string' ? ZHENGGAI_VERSION : '0.0.0-source';
