package io.guichet.application.profile;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;

/** Looks at the old password first, so that nobody learns the rules for nothing. */
public final class ChangePasswordHandler implements ChangePassword {

    private final People people;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePasswordHandler(
            People people,
            Passwords passwords,
            PasswordCheck check,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.check = check;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome change(ProfileId profile, String old, String chosen, PasswordEnds ends) {
        PasswordCheck.Checked asked = check.check(profile, old);
        if (!asked.isRight()) {
            return asked.isTooOften() ? Outcome.TOO_MANY : Outcome.WRONG_PASSWORD;
        }
        String hash = passwords.hashOf(chosen, asked.profile().name(), asked.profile().email());
        return transactions.required(
                () -> {
                    if (!asked.isRightStill(people)) {
                        return Outcome.WRONG_PASSWORD;
                    }
                    passwords.replace(people, asked.profile(), hash, ends, clock.instant());
                    return Outcome.DONE;
                });
    }
}
