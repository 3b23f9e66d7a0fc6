import { constants } from 'node:fs';
import { access, mkdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../platform/config/settings.ts';
import { number } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { mailTransport } from '../../platform/mail/transport.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { type CheckTexts, checkTexts } from '../commands/texts/check.ts';
import { checkDatabase } from './database-check.ts';
import type { Finding } from './finding.ts';

/** Looks at everything that an installation stands on, and changes nothing. */
export const findFaults = async (settings: Settings, clock: Clock, locale: Locale): Promise<Finding[]> => {
  const texts = checkTexts(locale);
  const groups = [
    [{ level: 'ok', text: texts.settings(settings.mode) } as const],
    await checkFolder(settings, texts, locale),
    await checkDatabase(settings, clock, texts, locale),
    checkAddress(settings, texts),
    await checkSecret(settings, texts),
    await checkMail(settings, texts),
  ];
  return groups.flat();
};

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);

const checkFolder = async (settings: Settings, texts: CheckTexts, locale: Locale): Promise<Finding[]> => {
  const folder = settings.dataDir;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (fault) {
    return [{ level: 'fault', text: texts.folderFault(folder, codeOf(fault)), mend: texts.folderMend }];
  }
  const { bavail, bsize } = await statfs(folder);
  const gigabytes = (bavail * bsize) / 1e9;
  const space = texts.space(`${number(gigabytes, locale, { maximumFractionDigits: 1 })} GB`);
  const level = gigabytes < 0.2 ? 'fault' : gigabytes < 2 ? 'warning' : 'ok';
  return [
    { level: 'ok', text: texts.folder(folder) },
    level === 'ok' ? { level, text: space } : { level, text: space, mend: texts.spaceMend },
  ];
};

const checkAddress = (settings: Settings, texts: CheckTexts): Finding[] => {
  const { publicUrl, host } = settings;
  const { protocol, hostname } = new URL(publicUrl);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const findings: Finding[] = [];
  if (isLocal && settings.mode === 'production')
    findings.push({ level: 'warning', text: texts.addressLocal(publicUrl), mend: texts.addressMend });
  else if (!isLocal && protocol === 'http:')
    findings.push({ level: 'fault', text: texts.addressPlain(publicUrl), mend: texts.addressMend });
  else findings.push({ level: 'ok', text: texts.address(publicUrl) });
  if (!['127.0.0.1', '::1', 'localhost'].includes(host))
    findings.push({ level: 'warning', text: texts.open(host), mend: texts.openMend });
  return findings;
};

const checkSecret = async (settings: Settings, texts: CheckTexts): Promise<Finding[]> => {
  if (settings.secret) return [{ level: 'ok', text: texts.secretSet }];
  const file = path.join(settings.dataDir, 'secret');
  const mode = (await stat(file).catch(() => null))?.mode ?? 0o600;
  // Windows keeps rights otherwise; its mode bits say nothing.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    return [{ level: 'fault', text: texts.secretOpen(file), mend: texts.secretMend(file) }];
  return [{ level: 'ok', text: texts.secretKept }];
};

const checkMail = async (settings: Settings, texts: CheckTexts): Promise<Finding[]> => {
  if (!settings.smtpUrl) {
    const folder = path.join(settings.dataDir, 'outbox');
    const level = settings.mode === 'production' ? 'warning' : 'ok';
    return [{ level, text: texts.mailNone(folder), ...(level === 'ok' ? {} : { mend: texts.mailNoneMend }) }];
  }
  const transport = mailTransport(settings);
  try {
    await transport.verify();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return [{ level: 'fault', text: texts.mailFault(message), mend: texts.mailMend }];
  } finally {
    transport.close();
  }
  const findings: Finding[] = [{ level: 'ok', text: texts.mail }];
  if (/@localhost>?$/.test(settings.mailFrom))
    findings.push({ level: 'warning', text: texts.sender, mend: texts.senderMend });
  return findings;
};
