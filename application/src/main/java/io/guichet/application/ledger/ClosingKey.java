package io.guichet.application.ledger;

import io.guichet.application.shared.Installation;
import io.guichet.application.shared.InstallationSecret;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.shared.Ed25519;
import io.guichet.domain.shared.Sha256;

import java.util.Base64;

/**
 * What closings are signed with: an Ed25519 key derived from the installation's secret, which is
 * not in the database. Its public half is stored with each closing, stands in each archive and is
 * told to staff, to be kept elsewhere.
 */
public final class ClosingKey {

    private static final String PURPOSE = "period closings";

    private final Ed25519 key;

    public ClosingKey(Installation installation) {
        this(installation.key(PURPOSE));
    }

    public ClosingKey(InstallationSecret secret) {
        this(secret.key(PURPOSE));
    }

    private ClosingKey(byte[] derived) {
        this.key = Ed25519.of(derived);
    }

    SignedClosing sign(PeriodClosing closing) {
        return SignedClosing.of(closing, key);
    }

    /** In X.509 form and Base64. */
    public String publicKey() {
        return key.publicKey();
    }

    /** SHA-256 of a public key's X.509 form, in lower-case hex: short enough to compare. */
    public static String fingerprint(String publicKey) {
        return Sha256.hex(Base64.getDecoder().decode(publicKey));
    }

    /** As other programs read it. */
    public static String pem(String publicKey) {
        return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
    }
}
