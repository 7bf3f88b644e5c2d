package io.guichet.payments.chorus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The account of a program on Chorus Pro, beside the client that PISTE knows. */
public record TechnicalAccount(String login, String password) {

    public TechnicalAccount {
        if (login.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("no login or password");
        }
    }

    /** The value of the header {@code cpro-account}. */
    String header() {
        return Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "TechnicalAccount[" + login + "]";
    }
}
