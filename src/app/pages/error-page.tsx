import { ButtonLink, ButtonRow } from '../../ui/buttons.tsx';
import type { Frame } from '../../ui/frame.ts';
import { Page } from '../../ui/page.tsx';
import { appTexts } from '../texts/index.ts';

/** What went wrong, in the words of `texts.errors`. */
export type ErrorKind =
  | 'notFound'
  | 'noAlliance'
  | 'forbidden'
  | 'badRequest'
  | 'badDay'
  | 'foreignForm'
  | 'tooLarge'
  | 'fault'
  | 'busy';

/**
 * A page that says what happened and where to go on. `alliances`: the ones to choose from when the address named none
 * of them; `requestId`: shown with faults of ours, to be told to us.
 */
export const ErrorPage = (props: {
  frame: Frame;
  kind: ErrorKind;
  alliances?: readonly { name: string; href: string }[];
  requestId?: string;
}) => {
  const { frame, kind } = props;
  const t = appTexts(frame.locale).errors;
  return (
    <Page frame={frame} title={t[kind].title} lead={t[kind].text} width="text">
      {props.requestId && (
        <p>
          <code>{props.requestId}</code>
        </p>
      )}
      {props.alliances && (
        <ul>
          {props.alliances.map((alliance) => (
            <li>
              <a href={alliance.href}>{alliance.name}</a>
            </li>
          ))}
        </ul>
      )}
      {frame.navigation.length > 0 && kind === 'notFound' && (
        <ul>
          {frame.navigation.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      )}
      <ButtonRow>
        <ButtonLink
          label={frame.asOf ? t.home : t.platformHome}
          href={frame.asOf ? frame.href('/') : frame.brand.href}
        />
      </ButtonRow>
    </Page>
  );
};
