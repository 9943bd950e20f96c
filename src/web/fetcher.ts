type Environment = Readonly<Record<string, string | undefined>>;
type Fetch = typeof fetch;

/**
 * Node's fetch; through a proxy where the environment names one (`http_proxy`, `https_proxy`,
 * `no_proxy`, in lower case or in capitals), which Node 20's own does not heed.
 */
export async function fetcherFor(env: Environment): Promise<Fetch> {
  const named = (name: string) => env[name] || env[name.toUpperCase()] || '';
  const httpProxy = named('http_proxy');
  const httpsProxy = named('https_proxy');
  if (!httpProxy && !httpsProxy) return fetch;
  const undici = await import('undici');
  const noProxy = named('no_proxy');
  const dispatcher = new undici.EnvHttpProxyAgent({
    httpProxy,
    httpsProxy,
    noProxy,
    // Proxies refuse a tunnel to port 80: what is not encrypted is asked of the proxy itself.
    proxyTunnel: false,
  });
  const proxied = (url: string, init: RequestInit) =>
    undici.fetch(url, { ...(init as import('undici').RequestInit), dispatcher });
  return proxied as unknown as Fetch;
}
