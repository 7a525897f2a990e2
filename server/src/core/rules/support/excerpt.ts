const longest = 24;

/** A text short enough for a message; what is cut off shows as “…”. */
export function excerpt(text: string, limit = longest): string {
  const characters = Array.from(text.trim());
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit).join('')}…`;
}
