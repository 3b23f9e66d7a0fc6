import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { pdfHeaders, renderPdf } from '../../../platform/documents/render-pdf.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { writtenFormats } from '../../../platform/tables/write-table.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { titleOn } from '../../alliance/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { sheetData, sheetTemplate } from '../documents/sheet-document.ts';
import { maySeeCoverage } from '../permissions.ts';
import { addressOf } from '../question.ts';
import { coverageTexts } from '../texts/index.ts';
import { exportSheet, fileNameOf } from '../use-cases/export-sheet.ts';
import { readSheet } from '../use-cases/read-sheet.ts';
import { ChartDrawing } from './chart.tsx';
import { type C, questionOf } from './reader.ts';

/** Each computation as CSV, XLSX, ODS, SVG and PDF: the same sheet that its page shows. */
export const exportRoutes = (): Hono<AllianceEnv> => {
  const app = new Hono<AllianceEnv>();
  for (const [path, read] of Object.entries(readSheet)) {
    const sheetFor = (c: C) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeCoverage);
      return read(scope, questionOf(c));
    };
    for (const format of writtenFormats)
      app.get(`${path}.${format}`, async (c) => {
        const scope = c.get('scope');
        const result = exportSheet(scope, await sheetFor(c), format);
        if (!result.ok) {
          if (result.reason !== 'too-many') return notFound();
          throw new HTTPException(422, { message: coverageTexts(scope.locale).take.tooMany(result.most) });
        }
        return c.body(result.bytes, 200, {
          'content-type': result.contentType,
          'content-disposition': `attachment; filename="${result.fileName}"`,
        });
      });
    app.get(`${path}.svg`, async (c) => {
      const sheet = await sheetFor(c);
      if (!sheet.chart) return notFound();
      const drawing = <ChartDrawing chart={sheet.chart} alone />;
      return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${String(drawing)}`, 200, {
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-disposition': `attachment; filename="${fileNameOf(sheet)}-${c.get('scope').asOf}.svg"`,
      });
    });
    app.get(`${path}.pdf`, async (c) => {
      const scope = c.get('scope');
      const sheet = await sheetFor(c);
      const { brand, isExample } = c.get('frame');
      const whole = (to: string, query = {}) => wholeHref(c.get('frame'), to, query);
      const bytes = await renderPdf({
        template: sheetTemplate,
        title: sheet.title,
        data: sheetData(sheet, scope.locale, whole),
        locale: scope.locale,
        author: { name: brand.title, district: brand.subtitle, title: await titleOn(scope) },
        date: scope.asOf,
        isExample,
        address: whole(path, addressOf(questionOf(c))),
      });
      return c.body(bytes, 200, pdfHeaders(`${fileNameOf(sheet)}-${scope.asOf}.pdf`));
    });
  }
  return app;
};
