/**
 * The request as the person sent it to the reverse proxy, whose `X-Forwarded-Proto` and `X-Forwarded-Host` are believed
 * (TRUST_PROXY). Values that make no address are passed by.
 */
export const forwardedRequest = (request: Request): Request => {
  const host = first(request.headers.get('x-forwarded-host'));
  const protocol = first(request.headers.get('x-forwarded-proto'));
  if (!host && !protocol) return request;
  const { protocol: ownProtocol, host: ownHost, pathname, search } = new URL(request.url);
  const scheme = protocol === 'https' || protocol === 'http' ? `${protocol}:` : ownProtocol;
  const address = `${scheme}//${host ?? ownHost}${pathname}${search}`;
  return URL.canParse(address) && new URL(address).pathname === pathname
    ? new Request(address, request)
    : request;
};

/** Each proxy on the way adds its word at the end; the first one met the person. */
const first = (header: string | null): string | null => header?.split(',')[0]?.trim() || null;
