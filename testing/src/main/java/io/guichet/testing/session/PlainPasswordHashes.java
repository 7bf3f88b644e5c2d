package io.guichet.testing.session;

import io.guichet.application.session.port.PasswordHashes;
import io.guichet.domain.shared.Sha256;

/** Quick and worthless hashes; counts how often it was asked. */
public final class PlainPasswordHashes implements PasswordHashes {

    private String scheme = "$argon2id$1$";
    private int comparisons;
    private int made;
    private Runnable meanwhile = () -> {};

    @Override
    public String hash(String password) {
        made++;
        return scheme + Sha256.hex(password);
    }

    @Override
    public boolean matches(String password, String stored) {
        comparisons++;
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return stored.endsWith(Sha256.hex(password));
    }

    @Override
    public boolean isOutdated(String stored) {
        return !stored.startsWith(scheme);
    }

    @Override
    public String ofNobody() {
        return scheme + "nobody";
    }

    /** From now on hashes are made in another way. */
    public void improve() {
        scheme = "$argon2id$2$";
    }

    /** What somebody else does while the next password is compared. */
    public void onNextComparison(Runnable work) {
        meanwhile = work;
    }

    public int comparisons() {
        return comparisons;
    }

    /** How often the slow work was done, to compare or to make one anew. */
    public int hashings() {
        return comparisons + made;
    }
}
