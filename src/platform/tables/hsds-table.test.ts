import { describe, expect, test } from 'vitest';
import { partsOfCell } from './hsds-parts.ts';
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
      id: '1',
      location: {
        id: 'l',
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
      cost_options: '[{"option":"fee","amount":"4.5"}]',
    });
    expect(partsOfCell(page.rows[0]?.cells.places ?? '')).toEqual([
      {
        at: '1',
        location: 'l',
        name: 'Halle',
        address: 'Ostweg 3',
        postal_code: '12345',
        city: 'Berlin',
        latitude: '52.5',
        longitude: '13.4',
      },
    ]);
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

  test('times, terms, areas and what nothing takes are cells, the same from JSON and from a package', async () => {
    const term = { id: 't', name: 'Turnen', code: 'P1', term_uri: 'https://example.org/t' };
    const json = await whole({
      ...service('a'),
      status: 'active',
      phones: [{ number: '1' }, { number: '2' }],
      required_documents: [{ document: 'Ausweis' }],
      schedules: [{ id: 's', freq: 'WEEKLY', byday: 'MO', interval: 1, opens_at: '09:00' }],
      attributes: [
        { link_type: 'topic', taxonomy_term: term },
        { link_type: 'audience', value: 'children' },
      ],
      service_areas: [{ name: 'Nord', extent: '01' }],
      funding: [{ source: 'Land' }],
    });
    const cells = json.rows[0]?.cells ?? {};
    expect(cells.left_out).toBe('required_documents');
    expect(partsOfCell(cells.contacts ?? '')).toEqual([{ phone: '1' }, { phone: '2' }]);
    expect(partsOfCell(cells.schedules ?? '')).toEqual([
      { interval: '1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00' },
    ]);
    const { id, name, code, term_uri: uri } = term;
    expect(partsOfCell(cells.terms ?? '')).toEqual([{ id, code, name, uri, kind: 'topic' }]);
    expect(partsOfCell(cells.traits ?? '')).toEqual([{ type: 'audience', value: 'children' }]);
    // The files as the standard's own description calls them.
    const files = {
      'services.csv': 'id,name,status\na,Angebot a,active\n',
      'phones.csv': 'id,service_id,number\n1,a,1\n2,a,2\n',
      'required_documents.csv': 'id,service_id,document\n1,a,Ausweis\n',
      'schedules.csv': 'id,service_id,freq,byday,interval,opens_at\ns,a,WEEKLY,MO,1,09:00\n',
      'attributes.csv': 'id,link_id,taxonomy_term_id,link_type,value\n1,a,t,topic,\n2,a,,audience,children\n',
      'taxonomy_terms.csv': 'id,code,name,term_uri\nt,P1,Turnen,https://example.org/t\n',
      'service_areas.csv': 'id,service_id,name,extent\n1,a,Nord,01\n',
      'funding.csv': 'id,service_id,source\n1,a,Land\n',
    };
    const packed = await readWhole(zipOf(Object.entries(files).map(([n, text]) => [n, Buffer.from(text)])));
    expect(packed.rows[0]?.cells).toEqual(cells);
  });

  test('what a package says of places and contacts is taken or named, as it is from JSON', async () => {
    const files = {
      'service.csv': 'id,name,email\na,A,post@verein.example\n',
      'contact.csv': 'id,service_id,location_id,name,title\nc,a,,Kim Muster,Anmeldung\nd,,l,,Pforte\n',
      'phone.csv': 'id,contact_id,location_id,number\n1,c,,030 1\n2,,l,030 2\n',
      'schedule.csv': 'id,location_id,freq,byday\n1,l,WEEKLY,MO\n',
      'attribute.csv': 'id,link_id,value\n1,l,Garten\n',
      'service_at_location.csv': 'id,service_id,location_id\n1,a,l\n',
      'location.csv': 'id,name,transportation\nl,Halle,Bus\n',
    };
    const { rows } = await readWhole(zipOf(Object.entries(files).map(([n, text]) => [n, Buffer.from(text)])));
    const cells = rows[0]?.cells ?? {};
    expect(partsOfCell(cells.contacts ?? '')).toEqual([
      { mail: 'post@verein.example' },
      { label: 'Anmeldung', phone: '030 1', person: 'yes' },
    ]);
    expect(cells.left_out?.split(', ').toSorted()).toEqual([
      'location.attributes',
      'location.contacts',
      'location.phones',
      'location.schedules',
      'location.transportation',
    ]);
  });

  test('a package whose rows name what is not there is refused, with file, line and field', async () => {
    const refused = (files: Record<string, string>) =>
      refusal(zipOf(Object.entries(files).map(([n, text]) => [n, Buffer.from(text)])));
    const services = {
      'service.csv': 'id,name,organization_id\na,A,o\n',
      'organization.csv': 'id,name\no,O\n',
    };
    expect(await refused({ 'service.csv': services['service.csv'] })).toEqual([
      'hsdsReference',
      '#2: service.csv:2.organization_id',
    ]);
    for (const [file, text, where] of [
      ['language.csv', 'id,service_id,code\n1,a,de\n2,b,tr\n', '#3: language.csv:3.service_id'],
      [
        'service_at_location.csv',
        'id,service_id,location_id\n1,a,l\n',
        '#2: service_at_location.csv:2.location_id',
      ],
      ['attribute.csv', 'id,link_id,taxonomy_term_id\n1,a,t\n', '#2: attribute.csv:2.taxonomy_term_id'],
    ] as const)
      expect(await refused({ ...services, [file]: text }), file).toEqual(['hsdsReference', where]);
    const longer = { ...services, 'language.csv': 'id,service_id,code\n1,a,de,too,many\n' };
    expect(await refused(longer)).toEqual(['brokenCsv', '2 (language.csv)']);
  });

  test('every encoding that spreadsheets write is read; what is no text is refused', async () => {
    const bytesOf = async (content: Uint8Array<ArrayBuffer>) =>
      (await readWhole(content)).rows[0]?.cells.name;
    const text = JSON.stringify([{ id: 'a', name: 'Größe' }]);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await bytesOf(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('Größe');
    expect(await bytesOf(new Uint8Array(Buffer.from(`\ufeff${text}`)))).toBe('Größe');
    expect(await bytesOf(utf16)).toBe('Größe');
    const utf32 = new Uint8Array(Buffer.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])));
    expect(await refusal(utf32)).toEqual(['notText', null]);
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
