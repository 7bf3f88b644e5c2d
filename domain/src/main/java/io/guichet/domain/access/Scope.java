package io.guichet.domain.access;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;
import java.util.Locale;

/**
 * Leave to read an area, or to change it, written {@code invoices:read}. Writing includes reading.
 */
public record Scope(Area area, Access access) {

    /** How far it goes. */
    public enum Access {
        READ,
        WRITE
    }

    public Scope {
        requireNonNull(area, "area");
        requireNonNull(access, "access");
    }

    /**
     * Reads a scope as it is written.
     *
     * @throws InvalidValueException {@code invalid-scope}
     */
    public static Scope parse(String written) {
        return Arrays.stream(Area.values())
                .flatMap(
                        area ->
                                Arrays.stream(Access.values())
                                        .map(access -> new Scope(area, access)))
                .filter(scope -> scope.toString().equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("invalid-scope"));
    }

    public boolean covers(Scope other) {
        return area == other.area && (access == Access.WRITE || other.access == Access.READ);
    }

    @Override
    public String toString() {
        return (area + ":" + access).toLowerCase(Locale.ROOT);
    }
}
