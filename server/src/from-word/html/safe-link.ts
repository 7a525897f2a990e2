/** Addresses that a bulletin may link to; all others (`javascript:`, `file:`, places within the Word file) are left to the text. */
export function safeLink(href: string): string | null {
  const address = href.trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>()"\\]{1,2000}$/iu.test(address) ? address : null;
}
