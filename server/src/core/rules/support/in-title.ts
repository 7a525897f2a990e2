const longestTitle = 80;

/** True inside 《…》: the words of a document's title are not the writer's to change. */
export function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTitle), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
