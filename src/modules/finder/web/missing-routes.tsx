import { Hono } from 'hono';
import { isUuid } from '../../../platform/db/uuid.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import type { FieldFault } from '../../../ui/error-summary.tsx';
import { trapField } from '../../../ui/trap.tsx';
import { areaNames, areaOptions } from '../../areas/contract.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readCriteria } from '../criteria.ts';
import { finderPath, missingPath } from '../paths.ts';
import { longestWords, sayMissing } from '../use-cases/say-missing.ts';
import { MissingPage, type TypedMissing } from './missing-page.tsx';
import { type C, readerOf } from './reader.ts';

/** What somebody misses becomes a want. */
export const missingRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(missingPath, async (c) => c.html(await missingPage(c, typedOf(c.req.query()), [])))
    .post(missingPath, async (c) => {
      const scope = c.get('scope');
      const form = await formBody(c);
      const typed = typedOf(form);
      const { texts, frame } = readerOf(c);
      const t = texts.missing;
      const thank = () => {
        leaveNotice(c, { kind: 'success', text: t.sent });
        return c.redirect(frame.href(finderPath), 303);
      };
      if (form[trapField]) return thank();
      const { criteria, faults } = readCriteria({ alter: [typed.alter] });
      const [fault] = faults;
      if (fault) {
        const message = texts.faults[fault.code](fault.typed);
        return c.html(await missingPage(c, typed, [{ field: 'alter', label: t.age, message }]), 422);
      }
      const isArea = isUuid(typed.gebiet) && (await areaNames(scope, [typed.gebiet])).has(typed.gebiet);
      const result = await sayMissing(scope, {
        id: isUuid(typed.id) ? typed.id : newId(scope.clock.now()),
        words: typed.worte,
        voice: typed.wer,
        age: criteria.age,
        areaId: isArea ? typed.gebiet : null,
      });
      if (result.ok) return thank();
      const message = {
        empty: t.empty,
        tooLong: t.tooLong(longestWords),
        tooMany: t.tooMany,
        rule: result.message ?? t.empty,
      }[result.reason];
      return c.html(await missingPage(c, typed, [{ field: 'worte', label: t.words, message }]), 422);
    });

const typedOf = (form: Readonly<Record<string, string>>): TypedMissing => ({
  id: form.id ?? '',
  worte: form.worte ?? '',
  wer: form.wer ?? '',
  alter: form.alter ?? '',
  gebiet: form.gebiet ?? '',
});

const missingPage = async (c: C, typed: TypedMissing, errors: readonly FieldFault[]) => {
  const scope = c.get('scope');
  return (
    <MissingPage
      reader={readerOf(c)}
      areas={await areaOptions(scope, scope.asOf)}
      typed={typed.id ? typed : { ...typed, id: newId(scope.clock.now()) }}
      errors={errors}
    />
  );
};
