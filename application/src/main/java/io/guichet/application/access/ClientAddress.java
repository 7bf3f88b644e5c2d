package io.guichet.application.access;

import io.guichet.application.identity.port.AddressRanges;
import io.guichet.domain.shared.InvalidValueException;

import java.util.List;

/**
 * Where a request really comes from. Anybody can write {@code X-Forwarded-For}: it is believed from
 * right to left, and only as far as trusted proxies wrote it.
 */
public final class ClientAddress {

    private final AddressRanges addressRanges;
    private final List<String> trustedProxies;

    /**
     * Trusts these addresses and ranges and no other.
     *
     * @throws InvalidValueException {@code invalid-address-range} if one is neither
     */
    public ClientAddress(AddressRanges addressRanges, List<String> trustedProxies) {
        this.addressRanges = addressRanges;
        this.trustedProxies =
                trustedProxies.stream()
                        .map(
                                written ->
                                        addressRanges
                                                .canonical(written)
                                                .orElseThrow(ClientAddress::invalid))
                        .toList();
    }

    /**
     * The address of the client.
     *
     * @param connected who opened the connection
     * @param forwarded what {@code X-Forwarded-For} says, empty without it
     */
    public String of(String connected, String forwarded) {
        String client = addressRanges.canonical(connected).orElse("");
        String[] hops = forwarded.isBlank() ? new String[0] : forwarded.split(",");
        for (int at = hops.length - 1; at >= 0 && isProxy(client); at--) {
            client = addressRanges.canonical(hops[at].strip()).orElse("");
        }
        return client;
    }

    /**
     * The network an address is counted with: whoever has one address of version 6 has the other
     * 2^64 beside it, too.
     */
    public String network(String address) {
        return addressRanges.network(address);
    }

    private boolean isProxy(String address) {
        return addressRanges.contain(trustedProxies, address);
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException("invalid-address-range");
    }
}
