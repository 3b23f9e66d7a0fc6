import type { Locale } from '../../platform/i18n/locale.ts';
import { commandTexts } from './texts/index.ts';

/** One clear sentence for faults that have a known cause and cure; null for those that are ours. */
export const sentenceOf = (fault: unknown, locale: Locale): string | null => {
  if (!(fault instanceof Error)) return null;
  const texts = commandTexts(locale);
  // Told apart by name: their files are loaded only by the commands that need them.
  if ('sentence' in fault && typeof fault.sentence === 'function') return String(fault.sentence(locale));
  if (fault.name === 'ListenFault' && 'code' in fault && 'port' in fault && typeof fault.port === 'number') {
    if (fault.code === 'EADDRINUSE') return texts.portTaken(fault.port);
    if (fault.code === 'EACCES') return texts.portForbidden(fault.port);
    return texts.hostUnknown('HOST');
  }
  const reason = connectionReason(fault);
  return reason ? texts.unreachable(reason) : null;
};

/** What keeps us from the database: nobody listens, no such host, wrong password, no such database. */
const connectionReason = (fault: Error): string | null => {
  const code = 'code' in fault ? String(fault.code) : '';
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH', 'ECONNRESET'].includes(code))
    return code;
  // 28: who we are is not believed; 3D000: no such database; 57P03: starting or stopping; 53300: too many connections.
  return /^(28|3D000|57P03|53300)/.test(code) ? fault.message : null;
};
