import { currentEditor } from './harness/editors.ts';
import { describeWithEditor } from './harness/describe-editor.ts';
import { describePerson } from './page/describe-person.ts';

await describeWithEditor('a person, high-contrast', (installation) => {
  describePerson(currentEditor, installation, { name: 'high-contrast', restricted: true, theme: 'Default High Contrast' });
});
