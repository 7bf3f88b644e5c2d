package io.guichet.application.identity.port;

import java.util.List;
import java.util.Optional;

/** Knows internet addresses and ranges of them, of both versions. */
public interface AddressRanges {

    /** One way of writing an address or a range ({@code 192.0.2.0/24}); empty if it is neither. */
    Optional<String> canonical(String written);

    /** Whether an address lies in one of the ranges; what is no address lies in none. */
    boolean contain(List<String> ranges, String address);

    /** The /64 of an address of version 6, any other as it is; empty for what is none. */
    String network(String address);
}
