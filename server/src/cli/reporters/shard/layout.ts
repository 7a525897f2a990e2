// How the lines of a shard file begin: it is one JSON object, and can be read line by line, a document a line, however long it is.
export const headEnd = ',"results":[';
export const resultsEnd = '],"replay":{"run":';
export const documentsStart = ',"documents":[';
export const documentsEnd = '],"totals":';
export const shardEnd = '}}';
