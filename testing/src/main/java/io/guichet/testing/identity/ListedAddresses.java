package io.guichet.testing.identity;

import io.guichet.application.identity.port.AddressRanges;

import java.util.List;
import java.util.Optional;

/**
 * Knows addresses and ranges of version 4 that end with whole numbers, {@code 192.0.2.0/24} for
 * instance: enough to tell a story with.
 */
public final class ListedAddresses implements AddressRanges {

    @Override
    public Optional<String> canonical(String written) {
        return Optional.of(written.strip())
                .filter(text -> text.matches("(\\d{1,3}\\.){3}\\d{1,3}|(\\d{1,3}\\.){3}0/24"));
    }

    @Override
    public boolean contain(List<String> ranges, String address) {
        return canonical(address).isPresent()
                && ranges.stream()
                        .anyMatch(
                                range ->
                                        range.equals(address)
                                                || range.endsWith(".0/24")
                                                        && address.startsWith(beginning(range)));
    }

    @Override
    public String network(String address) {
        return address;
    }

    private static String beginning(String range) {
        return range.substring(0, range.length() - "0/24".length());
    }
}
