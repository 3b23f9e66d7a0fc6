/** A page of services as another directory would publish it: rich, and not all of it has a place here. For tests. */
export const foreignServices = {
  total_items: 1,
  total_pages: 1,
  page_number: 1,
  size: 1,
  first_page: true,
  last_page: true,
  empty: false,
  contents: [
    {
      id: 'ac148810-d857-441c-9679-408f346de14b',
      name: 'Schwimmkurs',
      status: 'active',
      description: 'Für alle, die es lernen wollen.',
      email: 'kurs@wasserfreunde.example',
      minimum_age: 5,
      maximum_age: 10,
      eligibility_description: 'Kinder aus dem Bezirk',
      application_process: 'Bitte anrufen',
      fees_description: 'Zehn Termine',
      alert: 'Im Juli ist das Bad geschlossen',
      organization: {
        id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
        name: 'Wasserfreunde',
        description: 'Ein Verein',
      },
      phones: [
        { id: '1554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', number: '030 1' },
        { id: '2554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', number: '030 2' },
      ],
      required_documents: [{ id: '3554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', document: 'Ausweis' }],
      languages: [
        { id: '4554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', code: 'de' },
        { id: '5554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', code: 'tr', note: 'auf Anfrage' },
      ],
      cost_options: [
        { id: '6554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', option: 'fee', amount: 45, currency: 'EUR' },
        { id: '7554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', option: 'Geschwister', amount: 30, currency: 'EUR' },
      ],
      funding: [{ id: '8554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', source: 'Stiftung Wasser' }],
      service_areas: [{ id: '9554727b-a99d-4ca8-8e4b-4e2a5d3ca9c6', name: 'Mitte' }],
      attributes: ['Seepferdchen', 'Sport und Spiel', 'Rudern'].map((name, index) => ({
        id: `a${index}54727b-a99d-4ca8-8e4b-4e2a5d3ca9c6`,
        link_type: 'service_type',
        taxonomy_term: {
          id: `b${index}54727b-a99d-4ca8-8e4b-4e2a5d3ca9c6`,
          name,
          description: name,
          ...(index === 1 ? { code: 'PL-7000', term_uri: 'https://taxonomy.example.org' } : {}),
        },
      })),
      schedules: [
        {
          id: 'c1885c82-e21d-47a3-9e46-2a6f8b4e31bd',
          service_at_location_id: 'e94c9f38-1e8f-4564-91d4-d53501ab1765',
          freq: 'WEEKLY',
          byday: 'TU,TH',
          interval: 1,
          dtstart: '2026-09-01',
          opens_at: '16:00',
          closes_at: '17:30',
          description: 'Nicht in den Ferien',
        },
        {
          id: 'c2885c82-e21d-47a3-9e46-2a6f8b4e31bd',
          dtstart: '2026-12-24',
          opens_at: '10:00',
          closes_at: '12:00',
        },
        // The fifth Monday of a month cannot be told here.
        { id: 'c3885c82-e21d-47a3-9e46-2a6f8b4e31bd', freq: 'MONTHLY', byday: '5MO', count: 4 },
      ],
      service_at_locations: [
        {
          id: 'e94c9f38-1e8f-4564-91d4-d53501ab1765',
          location: {
            id: '3a19ff88-4620-4d17-9830-ac1d859eb5d5',
            location_type: 'physical',
            name: 'Hallenbad',
            latitude: 52.5,
            longitude: 13.4,
            transportation: 'Bus 100',
            addresses: [
              {
                id: 'd1885c82-e21d-47a3-9e46-2a6f8b4e31bd',
                address_1: 'Badstraße 12 a',
                city: 'Berlin',
                state_province: 'Berlin',
                postal_code: '10115',
                country: 'DE',
                address_type: 'physical',
              },
            ],
            accessibility: [
              { id: 'd2885c82-e21d-47a3-9e46-2a6f8b4e31bd', description: 'Aufzug am Nebeneingang' },
            ],
          },
        },
        {
          id: 'e95c9f38-1e8f-4564-91d4-d53501ab1765',
          location: {
            id: '3b19ff88-4620-4d17-9830-ac1d859eb5d5',
            location_type: 'physical',
            name: 'Freibad',
            addresses: [
              {
                id: 'd3885c82-e21d-47a3-9e46-2a6f8b4e31bd',
                address_1: 'Seeweg 1',
                city: 'Berlin',
                state_province: 'Berlin',
                postal_code: '10117',
                country: 'DE',
                address_type: 'physical',
              },
            ],
          },
          schedules: [
            {
              id: 'c4885c82-e21d-47a3-9e46-2a6f8b4e31bd',
              freq: 'MONTHLY',
              byday: '1SA',
              opens_at: '09:00Z',
            },
          ],
        },
        {
          id: 'e96c9f38-1e8f-4564-91d4-d53501ab1765',
          location: {
            id: '3c19ff88-4620-4d17-9830-ac1d859eb5d5',
            location_type: 'physical',
            name: 'Eingang am Ufer',
          },
        },
      ],
    },
  ],
};
