/** Words that make something in the planted server never end, where a document holds them. */
export const endless = { rule: '规则停不下', request: '悬停停不下', reading: '阅读停不下', configuration: '配置停不下' } as const;

/** The rule that does not end in a problem whose title holds the word. */
export const endlessRule = 'missing-deadline';
