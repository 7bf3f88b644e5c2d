package io.guichet.rest.factor;

import io.guichet.rest.json.Fields;

/** A code of an authenticator application, or a backup code. */
public record FactorCodeJson(String code) {

    String required() {
        return Fields.required(code, "/code");
    }
}
