package io.guichet.domain.account;

import io.guichet.domain.shared.InvalidValueException;

/** Names an account, also as a part of host names: 3 to 30 small letters, digits and hyphens. */
public record AccountName(String value) {

    /**
     * @throws InvalidValueException {@code invalid-account-name}
     */
    public AccountName {
        if (!value.matches("[a-z][a-z0-9-]{1,28}[a-z0-9]")) {
            throw new InvalidValueException("invalid-account-name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
