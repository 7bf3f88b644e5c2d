package io.guichet.testing.shared;

import java.util.Comparator;
import java.util.UUID;

/** The order of random ids. */
public final class Ids {

    /** Byte by byte, as databases do; {@link UUID#compareTo} takes the first bit for a sign. */
    public static final Comparator<UUID> BY_BYTES = Comparator.comparing(UUID::toString);

    private Ids() {}
}
