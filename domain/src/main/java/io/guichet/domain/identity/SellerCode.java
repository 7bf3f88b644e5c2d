package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

/** Names a seller of this installation, {@code demo-fr} for instance. */
public record SellerCode(String value) {

    public SellerCode {
        requireNonNull(value, "value");
        if (!value.matches("[a-z0-9-]{1,20}")) {
            throw new IllegalArgumentException("not a seller code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
