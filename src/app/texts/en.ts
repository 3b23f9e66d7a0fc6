import type { de } from './de.ts';

export const en: typeof de = {
  brand: 'Education alliance',
  platform: 'Verbund',
  platformSub: 'Workbench of education alliances',
  languages: {
    de: 'Deutsch',
    'de-x-simple': 'Einfache Sprache',
    en: 'English',
    tr: 'Türkçe',
    ar: 'العربية',
    uk: 'Українська',
  },
  footer: {
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    api: 'Interfaces',
    sources: 'Sources',
    platform: 'All alliances',
  },
  errors: {
    notFound: {
      title: 'This page does not exist',
      text: 'The address may have changed, or there is a typing error in it. You can go on from here:',
    },
    noAlliance: {
      title: 'There is no such alliance here',
      text: 'No alliance is kept at this address. There may be a typing error in it. These alliances exist:',
    },
    forbidden: {
      title: 'This page is not open to you',
      text: 'You are signed in, but your role in the alliance does not include this page. The coordination office can change your role.',
    },
    badRequest: {
      title: 'We could not read that',
      text: 'What you sent arrived incomplete or damaged. Please go back and try again.',
    },
    badDay: {
      title: 'There is no such day',
      text: 'The address asks for a day that the calendar does not know. Please choose a day between 1900 and 2199.',
    },
    foreignForm: {
      title: 'This form came from another site',
      text: 'To protect you we take forms from our own pages only. Please open the page here and send the form again.',
    },
    tooLarge: {
      title: 'That is too much at once',
      text: 'What you sent is larger than we can take. Please shorten the text or choose a smaller file.',
    },
    fault: {
      title: 'Something went wrong on our side',
      text: 'The fault is ours and has been noted. Nothing was saved. Please try again. If it happens again, tell us this number:',
    },
    busy: { title: 'It is too busy at the moment', text: 'Please try again in a minute.' },
    home: 'To the alliance’s home page',
    platformHome: 'To the list of all alliances',
    back: 'Back',
  },
  expired: {
    title: 'Your sign-in has expired',
    text: 'Don’t worry: what you wrote is still here. Sign in in a new window, come back to this page and send it again.',
    signIn: 'Sign in in a new window',
    resend: 'Send again',
    yours: 'What you entered',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What these pages store about you – and what they do not.',
    sections: [
      {
        title: 'If you only read',
        text: 'Then we store nothing about you: no cookie, no IP address, no statistics about individuals. No page loads anything from other providers.',
      },
      {
        title: 'If you have an account',
        text: 'Then we store your name, your e-mail address, your roles in alliances and your open sign-ins with device and last day. For signing in we set a cookie that serves this purpose only. Under “My account” you see everything, can download it and end any sign-in.',
      },
      {
        title: 'If you change something',
        text: 'Then the history of the entry records who changed what and when. This keeps it traceable how an alliance comes to its statements.',
      },
      {
        title: 'What does not belong here',
        text: 'Case files, data about individual pupils and child-protection reports do not belong in this software. Please do not enter anything of the kind.',
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone should be able to use these pages. Where that fails, we want to know.',
    sections: [
      {
        title: 'What we do',
        text: 'All pages work with the keyboard, with screen readers, without JavaScript, on small screens and in print. Colour never says anything alone. With every change we check every page automatically against the rules of WCAG 2.2, level AA.',
      },
      {
        title: 'If something does not work',
        text: 'Please write to your alliance’s coordination office: on which page you got stuck and what you use. You find the office on the pages of the alliance.',
      },
    ],
  },
};
