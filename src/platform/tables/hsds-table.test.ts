import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { readWhole, zipOf } from './testing.ts';
import { UnreadableFile } from './unreadable-file.ts';

const service = (id: string, more: object = {}) => ({ id, name: `Angebot ${id}`, ...more });
const whole = (value: unknown) => readWhole(JSON.stringify(value));
const refusal = (content: string | Uint8Array<ArrayBuffer>): Promise<unknown> =>
  openTable(new Blob([content])).then(
    () => null,
    (fault) => (fault instanceof UnreadableFile ? [fault.fault, fault.detail] : fault),
  );
const full = service('a', {
  minimum_age: 3,
  organization: { id: 'o', name: 'TSV Purzelbaum' },
  languages: [{ code: 'tr' }, { code: 'de' }],
  cost_options: [{ option: 'fee', amount: 4.5 }],
  service_at_locations: [
    {
      location: {
        name: 'Halle',
        latitude: 52.5,
        longitude: 13.4,
        addresses: [{ address_1: 'Ostweg 3', postal_code: '12345', city: 'Berlin' }],
      },
    },
  ],
});

describe('services of HSDS', () => {
  test('a page, a list and a single service give the same row', async () => {
    const { id, name, organization, ...rest } = full as typeof full & { organization?: unknown };
    const [page, list, single, otherOrder] = await Promise.all([
      whole({ total_items: 1, contents: [full] }),
      whole([full]),
      whole(full),
      whole({ organization, ...rest, name, id }),
    ]);
    expect(page.shape).toMatchObject({ format: 'hsds', headingLine: null });
    expect(page.rows[0]?.cells).toMatchObject({
      id: 'a',
      minimum_age: '3',
      organization: 'TSV Purzelbaum',
      languages: 'de, tr',
      cost: 'fee',
      amount: '4.5',
      place: 'Halle',
      address: 'Ostweg 3',
      latitude: '52.5',
    });
    expect(list.rows).toEqual(page.rows);
    expect(single.rows).toEqual(page.rows);
    expect(otherOrder.rows).toEqual(page.rows);
    // A map that has a name is a map.
    const map = { name: 'Gebiete', type: 'FeatureCollection', features: [] };
    expect(await refusal(JSON.stringify(map))).toEqual(['noFeatures', null]);
  });

  test('a data package gives the same row, wherever its description says its tables are', async () => {
    const files = {
      'p/datapackage.json': JSON.stringify({ resources: [{ name: 'service', path: 'offers.csv' }] }),
      'p/offers.csv': 'id,organization_id,name,minimum_age\na,o,Angebot a,3\n',
      'p/organization.csv': 'id,name\no,TSV Purzelbaum\n',
      'p/language.csv': 'id,service_id,code\n1,a,tr\n2,a,de\n',
      'p/cost_option.csv': 'id,service_id,option,amount\n1,a,fee,4.5\n',
      'p/service_at_location.csv': 'id,service_id,location_id\n1,a,l\n',
      'p/location.csv': 'id,name,latitude,longitude\nl,Halle,52.5,13.4\n',
      'p/address.csv': 'id,location_id,address_1,postal_code,city\n1,l,Ostweg 3,12345,Berlin\n',
    };
    const packed = await readWhole(zipOf(Object.entries(files).map(([n, text]) => [n, Buffer.from(text)])));
    const { rows } = await whole(full);
    expect(packed.rows[0]?.cells).toEqual(rows[0]?.cells);
    expect(packed.rows[0]?.number).toBe(2);
  });

  test('what is wrong is refused with its number and path', async () => {
    const list = (...items: unknown[]) => JSON.stringify({ contents: [service('a'), ...items] });
    expect(await refusal(list(service('b', { minimum_age: 'drei' })))).toEqual([
      'hsdsType',
      '#2: contents[1].minimum_age (number)',
    ]);
    expect(await refusal(list({ id: 'b' }))).toEqual(['hsdsMissing', '#2: contents[1].name']);
    expect(await refusal(list({ name: 'b' }))).toEqual(['hsdsMissing', '#2: contents[1].id']);
    expect(await refusal(list(7))).toEqual(['hsdsType', '#2: contents[1] (object)']);
    expect(await refusal(list(service('b', { languages: [{ code: 7 }] })))).toEqual([
      'hsdsType',
      '#2: contents[1].languages[0].code (string)',
    ]);
    expect(await refusal(list(service('b')).slice(0, -5))).toEqual(['notJson', null]);
    expect(await refusal('{"contents": 5}')).toEqual(['hsdsNotServices', null]);
    expect(await refusal('{"contents": []}')).toEqual(['noRows', null]);
    const table = (text: string) => zipOf([['service.csv', Buffer.from(text)]]);
    expect(await refusal(table('id,name,minimum_age\na,A,3\nb,B,drei\n'))).toEqual([
      'hsdsType',
      '#3: service.csv:3.minimum_age (number)',
    ]);
    expect(await refusal(zipOf([['datapackage.json', Buffer.from('{}')]]))).toEqual([
      'hsdsNotServices',
      null,
    ]);
  });

  test('rows that bear one id name each other', async () => {
    const { rows } = await whole([service('a'), service('b'), service('a')]);
    expect(rows.map(({ cells }) => cells.same_id)).toEqual(['3', '', '1']);
  });
});
