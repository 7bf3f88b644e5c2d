package io.guichet.application.profile;

import io.guichet.application.factor.PasswordProof;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.session.SignInGuard;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Asks somebody signed in for his password; guessing is as slow as at the door. */
public final class PasswordCheck implements PasswordProof {

    private final People people;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Transactions transactions;
    private final Clock clock;

    public PasswordCheck(
            People people,
            Passwords passwords,
            SignInGuard guard,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public PasswordProof.Result prove(ProfileId profile, String password) {
        Checked checked = check(profile, password);
        if (checked.isTooOften()) {
            return Result.TOO_OFTEN;
        }
        return checked.isRight() ? Result.RIGHT : Result.WRONG;
    }

    /** Whether it is his, as slowly as at the door; outside of any transaction. */
    public Checked check(ProfileId id, String password) {
        Instant now = clock.instant();
        Profile profile = transactions.required(() -> people.profiles().find(id).orElseThrow());
        String here = "profile " + id.value();
        SignInGuard.Entry entry =
                transactions
                        .required(() -> new PasswordTried(guard.mayTry(profile.email(), here, now)))
                        .entry();
        if (entry.refusedUntil().isPresent()) {
            return new Checked(profile, Optional.empty(), true);
        }
        Optional<String> stored = transactions.required(() -> people.credentials().find(id));
        boolean right = passwords.matches(password, stored);
        transactions.required(
                () -> {
                    if (right) {
                        guard.passed(profile.email(), here);
                    } else {
                        passwords.refused(profile, entry.isTheLast());
                    }
                    return true;
                });
        return new Checked(profile, stored.filter(hash -> right), false);
    }

    /** What the audit calls it. */
    private record PasswordTried(SignInGuard.Entry entry) {}

    /** {@code hash} is that of the password, if it was right; it may have been changed since. */
    public record Checked(Profile profile, Optional<String> hash, boolean isTooOften) {

        public boolean isRight() {
            return hash.isPresent();
        }

        /** Whether it is right still; the password is locked until the transaction ends. */
        public boolean isRightStill(People people) {
            return isRight() && people.credentials().lock(profile.id()).equals(hash);
        }
    }
}
