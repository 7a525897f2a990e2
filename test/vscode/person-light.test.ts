import { currentEditor } from './harness/editors.ts';
import { describeWithEditor } from './harness/describe-editor.ts';
import { describePerson } from './page/describe-person.ts';

await describeWithEditor('a person, light', (installation) => {
  describePerson(currentEditor, installation, { name: 'light', theme: 'Default Light Modern' });
});
