package io.guichet.rest.factor;

import io.guichet.application.factor.Proof;
import io.guichet.rest.json.Fields;

import tools.jackson.databind.node.ObjectNode;

/**
 * A code of an authenticator application or a backup code, or what a browser answered for a
 * passkey: its PublicKeyCredential as JSON.
 */
public record FactorProofJson(String code, ObjectNode passkey) {

    Proof required() {
        return passkey == null
                ? new Proof.Code(Fields.required(code, "/code"))
                : new Proof.Signed(passkey.toString());
    }
}
