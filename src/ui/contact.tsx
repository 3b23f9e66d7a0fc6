import { createContext, useContext } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { useWords } from './words.ts';

/** How contact data is dealt with on the page being rendered; `Page` sets it once. Null: shown as it is. */
export const ContactContext = createContext<Frame['contacts'] | null>(null);

/** Whether telephone numbers and mail addresses are shown to this reader. */
export const useContactsShown = (): boolean => useContext(ContactContext)?.areShown ?? true;

/**
 * A telephone number or mail address that can be used. Programs that gather addresses read pages without pressing buttons, so
 * whoever is not signed in presses one button first, on any page, and then reads all of them for an hour. It needs no script.
 * Paper shows what was shown before it was printed.
 */
export const ContactWay = ({ kind, value }: { kind: 'phone' | 'mail'; value: string }) => {
  if (!useContactsShown()) return <ShowContacts kind={kind} />;
  return kind === 'phone' ? (
    <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>
  ) : (
    <a href={`mailto:${value}`}>{value}</a>
  );
};

const ShowContacts = ({ kind }: { kind: 'phone' | 'mail' }) => {
  const words = useWords();
  const contacts = useContext(ContactContext);
  if (!contacts) return null;
  return (
    <>
      <form class="show-contact no-print" method="post" action={contacts.action}>
        <input type="hidden" name="zurueck" value={contacts.back} />
        <button class="show-contact__button" type="submit">
          {kind === 'phone' ? words.showPhone : words.showMail}
        </button>
      </form>
      <span class="print-only">{kind === 'phone' ? words.phoneOnline : words.mailOnline}</span>
    </>
  );
};
