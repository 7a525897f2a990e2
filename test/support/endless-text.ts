/** A document that comes to no canonical form: the line above a heading becomes one, and so on, further than there are rounds. */
export const endless = `整改：<br>字*整改情况：\n\n${'字\n'.repeat(60)}<\n*整改情况：<`;
