import { StructuredData } from '../../../ui/structured-data.tsx';
import { text } from '../fact.ts';
import type { HomeProps } from './home-props.ts';

/** What the alliance is, for search engines and feed readers: schema.org, its own address, its offers as a feed. */
export const HomeHead = ({ reader, alliance, home, address }: HomeProps) => {
  const name = home.title && text(home.title, 'title');
  const about = home.descriptions.filter((row) => row.aspect !== 'quotation');
  const nature = about.find((row) => row.aspect === 'nature') ?? about[0];
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={reader.frame.href('/angebote/atom.xml')} />
      <StructuredData
        data={{
          '@type': 'Organization',
          '@id': address,
          url: address,
          name: name || alliance.name,
          description: nature && text(nature, 'text'),
          areaServed: alliance.name,
        }}
      />
    </>
  );
};
