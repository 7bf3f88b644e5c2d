package io.guichet.webhook.provisioning;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which addresses may be told: those on the internet, over HTTPS. Whoever sets an address must not
 * reach what only this machine reaches. Java keeps what a name leads to for a while (30 seconds),
 * so that the call that follows goes where was looked.
 */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isWeb(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getFragment() == null;
    }

    static boolean isPublic(URI url) {
        if (!url.getScheme().equalsIgnoreCase("https")) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(url.getHost()))
                    .noneMatch(PublicAddresses::isPrivate);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? isPrivate6(address.getAddress())
                        : isPrivate4(address.getAddress()));
    }

    /** Of the provider, of networks for tests and protocols, and reserved ones. */
    private static boolean isPrivate4(byte... parts) {
        int first = parts[0] & 0xff;
        int second = parts[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (parts[2] == 0 || parts[2] == 2)
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && parts[2] == 100
                || first == 203 && second == 0 && parts[2] == 113;
    }

    /** Only global unicast is public, without documentation and what holds an address of IPv4. */
    private static boolean isPrivate6(byte... parts) {
        int first = (parts[0] & 0xff) << 8 | parts[1] & 0xff;
        int second = (parts[2] & 0xff) << 8 | parts[3] & 0xff;
        boolean isGlobal = (first & 0xe000) == 0x2000;
        boolean isHolding = first == 0x2002 || first == 0x2001 && second < 0x200;
        return !isGlobal || isHolding || first == 0x2001 && second == 0xdb8;
    }
}
