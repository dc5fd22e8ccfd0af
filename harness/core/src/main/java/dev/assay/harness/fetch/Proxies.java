package dev.assay.harness.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which proxy an address goes through.
final class Proxies extends ProxySelector {
    private final @Nullable URI httpsProxy;
    private final @Nullable URI httpProxy;
    private final List<String> noProxy;

    Proxies(@Nullable URI httpsProxy, @Nullable URI httpProxy, List<String> noProxy) {
        this.httpsProxy = httpsProxy;
        this.httpProxy = httpProxy;
        this.noProxy = noProxy;
    }

    @Override
    public List<Proxy> select(URI address) {
        URI proxy = "https".equals(address.getScheme()) ? httpsProxy : httpProxy;
        if (proxy == null || isDirect(address)) {
            return List.of(Proxy.NO_PROXY);
        }
        boolean socks = isSocks(proxy);
        int port = proxy.getPort() >= 0 ? proxy.getPort() : socks ? 1080 : 80;
        return List.of(new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    /// Whether a proxy speaks SOCKS 5. Names are always resolved by it, as `socks5h` asks for.
    static boolean isSocks(URI proxy) {
        return "socks5".equals(proxy.getScheme())
                || "socks5h".equals(proxy.getScheme())
                || "socks".equals(proxy.getScheme());
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
        // the call fails with that cause, and whoever made it says so
    }

    private boolean isDirect(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        if (Loopback.is(host)) {
            return true;
        }
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return noProxy.stream().anyMatch(each -> matches(each.toLowerCase(Locale.ROOT), host, port));
    }

    private static boolean matches(String pattern, String host, int port) {
        String name = pattern;
        int colon = pattern.lastIndexOf(':');
        if (colon > 0 && pattern.indexOf(':') == colon) {
            if (!pattern.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            name = pattern.substring(0, colon);
        }
        if (name.equals("*")) {
            return true;
        }
        String bare = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return !bare.isEmpty() && (host.equals(bare) || host.endsWith("." + bare));
    }
}
