package io.guichet.rest.withdrawal;

import static io.guichet.rest.json.Fields.or;

/** Without {@code confirm} it is the first step, which changes nothing. */
public record WithdrawalRequestJson(Boolean confirm) {

    boolean isConfirmed() {
        return or(confirm, false);
    }
}
