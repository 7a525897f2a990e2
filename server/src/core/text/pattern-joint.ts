/**
 * Put behind alternatives of different lengths that much follows. It matches where nothing stands, and so changes nothing; but V8, which otherwise
 * compiles what follows again for each of them, compiles it once there: long patterns cost a short run most by what is compiled of them
 * (docs/decisions/0006). In a literal it is written out.
 */
export const joint = '(?=)';
