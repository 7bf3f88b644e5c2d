package io.guichet.domain.identity;

import io.guichet.domain.shared.InvalidValueException;

/** Where somebody is written to. Only that it can be delivered to proves that it exists. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String FORM =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}";

    public EmailAddress {
        if (value.length() > LONGEST || value.indexOf('@') > 64 || !value.matches(FORM)) {
            throw new InvalidValueException("invalid-email");
        }
    }

    public static EmailAddress parse(String written) {
        return new EmailAddress(written.strip());
    }

    /** With the first letter of the mailbox alone, for what is kept for good. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
