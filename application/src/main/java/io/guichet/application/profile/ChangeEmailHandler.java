package io.guichet.application.profile;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A link holds only as long as the address it began with is the profile's. */
public final class ChangeEmailHandler implements ChangeEmail {

    private final People people;
    private final PasswordCheck check;
    private final LinkMail mail;
    private final PersonalActs acts;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeEmailHandler(
            People people,
            PasswordCheck check,
            LinkMail mail,
            PersonalActs acts,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.check = check;
        this.mail = mail;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome ask(ProfileId profile, String password, EmailAddress newEmail) {
        PasswordCheck.Checked asked = check.check(profile, password);
        if (!asked.isRight()) {
            return asked.isTooOften() ? Outcome.TOO_MANY : Outcome.WRONG_PASSWORD;
        }
        return transactions.required(
                () -> {
                    if (!asked.isRightStill(people)) {
                        return Outcome.WRONG_PASSWORD;
                    }
                    mail.emailChange(Purpose.EMAIL_CONSENT, asked.profile(), newEmail);
                    return Outcome.DONE;
                });
    }

    @Override
    public Outcome consent(String code) {
        return byLink(
                Purpose.EMAIL_CONSENT,
                code,
                (profile, newEmail) -> {
                    boolean free = people.profiles().findByEmail(newEmail.value()).isEmpty();
                    if (free && mail.mayBeWrittenTo(newEmail)) {
                        mail.emailChange(Purpose.EMAIL_PROOF, profile, newEmail);
                    }
                    return Outcome.DONE;
                });
    }

    @Override
    public Outcome prove(String code) {
        return byLink(Purpose.EMAIL_PROOF, code, this::change);
    }

    private Outcome change(Profile profile, EmailAddress newEmail) {
        if (people.profiles().findByEmail(newEmail.value()).isPresent()) {
            return Outcome.NO_SUCH_LINK;
        }
        people.profiles().changeEmail(profile.id(), newEmail);
        people.sessions().endAll(profile.id());
        String before = new EmailAddress(profile.email()).masked();
        acts.note(
                profile.id(),
                Optional.of(profile.id()),
                "e-mail",
                new PersonalActs.Change("changed", before, newEmail.masked()));
        for (EmailAddress to : List.of(new EmailAddress(profile.email()), newEmail)) {
            mail.tell(
                    Letter.Kind.EMAIL_CHANGED,
                    profile,
                    to,
                    "/account",
                    Map.of("newEmail", newEmail.value()));
        }
        return Outcome.DONE;
    }

    private Outcome byLink(
            Purpose purpose, String code, BiFunction<Profile, EmailAddress, Outcome> work) {
        Instant now = clock.instant();
        String hash = Sha256.hex(code);
        return transactions.required(
                () -> {
                    Optional<MailedLink> link =
                            people.links()
                                    .find(hash, now)
                                    .filter(found -> found.purpose() == purpose);
                    Optional<Profile> owner =
                            link.flatMap(MailedLink::profile)
                                    .flatMap(people.profiles()::find)
                                    .filter(
                                            profile ->
                                                    profile.email()
                                                            .equals(link.get().email().value()));
                    return owner.isPresent() && people.links().use(hash, now)
                            ? work.apply(owner.get(), link.get().newEmail().orElseThrow())
                            : Outcome.NO_SUCH_LINK;
                });
    }
}
