package dev.sayso.feed.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a consumer is reached. Only {@link #address} says whether the host's addresses are such that we connect. */
final class Destination {

    static final int LONGEST = 2_000;

    /** A host whose last label looks like a number is one, whatever others are in it. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    private final URI uri;
    private final boolean anywhere;

    private Destination(URI uri, boolean anywhere) {
        this.uri = uri;
        this.anywhere = anywhere;
    }

    /**
     * Reads what was typed.
     *
     * @param anywhere whether private addresses, and with them plain HTTP, are allowed
     */
    static Destination of(String text, boolean anywhere) throws UrlRefused {
        Destination destination = new Destination(read(text), anywhere);
        destination.check();
        return destination;
    }

    private static URI read(String text) throws UrlRefused {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new UrlRefused(text.isEmpty() ? UrlProblem.MISSING : UrlProblem.TOO_LONG);
        }
        try {
            return new URI(text).parseServerAuthority();
        } catch (URISyntaxException unreadable) {
            throw new UrlRefused(UrlProblem.UNREADABLE);
        }
    }

    private void check() throws UrlRefused {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        refuseIf(uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535, UrlProblem.UNREADABLE);
        refuseIf(!scheme.equals("https") && !(anywhere && scheme.equals("http")), UrlProblem.NOT_HTTPS);
        refuseIf(uri.getRawUserInfo() != null, UrlProblem.WITH_USER);
        refuseIf(uri.getRawFragment() != null, UrlProblem.WITH_FRAGMENT);
        refuseIf(!host().contains(":") && NUMBER.matcher(host()).matches() && !IPV4.matcher(host()).matches(),
                UrlProblem.ODD_NUMBER);
        if (host().contains(":") || IPV4.matcher(host()).matches()) {
            try {
                address();
            } catch (UnknownHostException notAnAddress) {
                throw new UrlRefused(UrlProblem.UNREADABLE);
            }
        }
        refuseIf(!anywhere && host().toLowerCase(Locale.ROOT).matches("(.*\\.)?localhost\\.?"), UrlProblem.NOT_PUBLIC);
    }

    private static void refuseIf(boolean wrong, UrlProblem problem) throws UrlRefused {
        if (wrong) {
            throw new UrlRefused(problem);
        }
    }

    /**
     * Asks for the host's addresses, once: whoever connects takes what this returns, so that another answer to a second
     * question changes nothing.
     *
     * @throws UrlRefused if any of them is not public
     */
    InetAddress address() throws UrlRefused, UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host());
        refuseIf(!anywhere && !Arrays.stream(all).allMatch(PublicAddress::is), UrlProblem.NOT_PUBLIC);
        return all[0];
    }

    boolean isHttps() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isHttps() ? 443 : 80;
    }

    String pathAndQuery() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
