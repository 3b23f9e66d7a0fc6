import type { Frame } from '../../ui/frame.ts';
import { Page } from '../../ui/page.tsx';

/** A page of headings and paragraphs: privacy, accessibility. */
export const TextPage = (props: {
  frame: Frame;
  texts: { title: string; lead: string; sections: readonly { title: string; text: string }[] };
}) => (
  <Page frame={props.frame} title={props.texts.title} lead={props.texts.lead} width="text">
    {props.texts.sections.map((section) => (
      <section>
        <h2>{section.title}</h2>
        <p>{section.text}</p>
      </section>
    ))}
  </Page>
);
