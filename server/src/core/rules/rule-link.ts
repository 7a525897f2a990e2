/** Where the project lives; opened in a browser, never by the tool itself. */
export const projectUrl = 'https://github.com/zhenggai/zhenggai';

/** The public page of a rule, for reports that are read away from the installed package. */
export function ruleUrl(ruleId: string): string {
  return `${projectUrl}/blob/main/docs/rules/${ruleId}.md`;
}
