package io.guichet.application.profile;

import io.guichet.application.factor.FactorCheck;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.Tried;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Nothing but the letter tells whether anybody has an e-mail. */
public final class ResetPasswordHandler implements ResetPassword {

    private static final Set<Purpose> FOR_PASSWORDS =
            Set.of(Purpose.PASSWORD, Purpose.FIRST_PASSWORD);

    private final People people;
    private final Passwords passwords;
    private final LinkMail mail;
    private final FactorCheck factors;
    private final Transactions transactions;
    private final Clock clock;

    public ResetPasswordHandler(
            People people,
            Passwords passwords,
            LinkMail mail,
            FactorCheck factors,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.mail = mail;
        this.factors = factors;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void ask(EmailAddress email) {
        transactions.required(
                () -> {
                    boolean may = mail.mayBeWrittenTo(email);
                    people.profiles()
                            .findByEmail(email.value())
                            .filter(known -> may)
                            .ifPresent(
                                    known ->
                                            mail.link(
                                                    Purpose.PASSWORD,
                                                    Letter.Kind.PASSWORD_RESET,
                                                    known));
                    return true;
                });
    }

    @Override
    public boolean isGood(String code) {
        return transactions.required(() -> owner(code, clock.instant()).isPresent());
    }

    @Override
    public Optional<PasskeyRequest> askPasskey(String code) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        owner(code, now)
                                .flatMap(
                                        profile ->
                                                factors.askPasskey(
                                                        profile.id(), entranceOf(code), now)));
    }

    @Override
    public Outcome set(String code, String password, PasswordEnds ends, Proof factor) {
        Instant now = clock.instant();
        Optional<Profile> owner = transactions.required(() -> owner(code, now));
        if (owner.isEmpty()) {
            return Outcome.NO_SUCH_LINK;
        }
        Profile profile = owner.get();
        String hash = passwords.hashOf(password, profile.name(), profile.email());
        return transactions.required(
                () -> {
                    if (ends == PasswordEnds.EVERYTHING && !isShown(profile, code, factor, now)) {
                        return Outcome.FACTOR_REFUSED;
                    }
                    if (!people.links().use(Sha256.hex(code), now)) {
                        return Outcome.NO_SUCH_LINK;
                    }
                    passwords.replace(people, profile, hash, ends, now);
                    return Outcome.DONE;
                });
    }

    /** The password is locked first, as everywhere. */
    private boolean isShown(Profile profile, String code, Proof factor, Instant now) {
        people.credentials().lock(profile.id());
        return switch (factors.any(profile.id(), entranceOf(code), factor, now)) {
            case Tried.Confirmed ignored -> true;
            case Tried.NotEnrolled ignored -> true;
            case Tried.Wrong ignored -> false;
            case Tried.NotAsked ignored -> false;
            case Tried.Locked ignored -> false;
        };
    }

    private static Entrance entranceOf(String code) {
        return Entrance.ofLink(Sha256.hex(code));
    }

    /** A link to an address that is no more the profile's opens nothing. */
    private Optional<Profile> owner(String code, Instant now) {
        return people.links()
                .find(Sha256.hex(code), now)
                .filter(link -> FOR_PASSWORDS.contains(link.purpose()))
                .flatMap(
                        link ->
                                link.profile()
                                        .flatMap(people.profiles()::find)
                                        .filter(
                                                profile ->
                                                        profile.email()
                                                                .equals(link.email().value())));
    }
}
