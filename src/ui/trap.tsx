import { useWords } from './words.ts';

/** The name of a field that nobody sees: who fills it in is a program, whose form is thanked for and not kept. */
export const trapField = 'webseite';

/** The field itself, for forms that anybody can send without an account. */
export const Trap = () => (
  <div class="trap">
    <label for={trapField}>{useWords().leaveEmpty}</label>
    <input id={trapField} name={trapField} type="text" value="" autocomplete="off" tabindex={-1} />
  </div>
);
