package io.guichet.security.identity;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;

import io.guichet.application.identity.port.AddressRanges;

import java.util.List;
import java.util.Optional;

/**
 * Addresses and their ranges as the IPAddress library reads them, without the old and the loose
 * ways of writing: no octal numbers, wildcards, missing parts or zones. A version 4 address in
 * version 6 clothes ({@code ::ffff:192.0.2.7}) is the version 4 address.
 */
public final class IpAddressRanges implements AddressRanges {

    private static final int LONGEST = 60;
    private static final int NETWORK_BITS = 64;
    private static final IPAddressStringParameters STRICT =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowMask(false)
                    .allowPrefixOnly(false)
                    .setRangeOptions(RangeParameters.NO_RANGE)
                    .getIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .allowLeadingZeros(false)
                    .getParentBuilder()
                    .getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .allowBase85(false)
                    .getParentBuilder()
                    .toParams();

    @Override
    public Optional<String> canonical(String written) {
        return parse(written.strip()).map(IPAddress::toCanonicalString);
    }

    @Override
    public boolean contain(List<String> ranges, String address) {
        Optional<IPAddress> single = parse(address.strip()).filter(parsed -> !parsed.isMultiple());
        return single.isPresent()
                && ranges.stream()
                        .map(IpAddressRanges::parse)
                        .flatMap(Optional::stream)
                        .anyMatch(range -> range.contains(single.get()));
    }

    @Override
    public String network(String address) {
        return parse(address.strip())
                .map(parsed -> parsed.isIPv6() ? parsed.toPrefixBlock(NETWORK_BITS) : parsed)
                .map(IPAddress::toCanonicalString)
                .orElse("");
    }

    private static Optional<IPAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(new IPAddressString(text, STRICT).getAddress())
                .map(IpAddressRanges::plain)
                .map(address -> address.isPrefixed() ? address.toPrefixBlock() : address);
    }

    private static IPAddress plain(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }
}
