package io.guichet.application.erasure;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.PasswordCheck;
import io.guichet.application.profile.People;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Looks at everything again under the locks of the customers before the first row goes. */
public final class DeleteProfileHandler implements DeleteProfile {

    private final People people;
    private final Ending ending;
    private final PasswordCheck check;
    private final News news;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteProfileHandler(
            People people,
            Ending ending,
            PasswordCheck check,
            News news,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.ending = ending;
        this.check = check;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Review review(ProfileId profile) {
        return transactions.required(
                () -> ending.review(people.profiles().find(profile).orElseThrow()));
    }

    @Override
    public Outcome ask(ProfileId profile, String password) {
        PasswordCheck.Checked asked = check.check(profile, password);
        if (!asked.isRight()) {
            return asked.isTooOften() ? new Outcome.TooMany() : new Outcome.WrongPassword();
        }
        return transactions.required(
                () -> {
                    Review review = ending.review(asked.profile());
                    if (!review.hindrances().isEmpty()) {
                        return new Outcome.Hindered(review.hindrances());
                    }
                    if (!asked.isRightStill(people)) {
                        return new Outcome.WrongPassword();
                    }
                    news.asked(asked.profile());
                    return new Outcome.Mailed();
                });
    }

    @Override
    public Outcome confirm(String code) {
        Instant now = clock.instant();
        String hash = Sha256.hex(code);
        return transactions.required(
                () -> {
                    Optional<Profile> person = personOf(hash, now);
                    person.ifPresent(known -> ending.lock(known.id()));
                    return person.map(known -> confirmed(known, hash, now))
                            .orElseGet(Outcome.NoSuchLink::new);
                });
    }

    /** A hindered one leaves the link good: what stands in the way can be put right first. */
    private Outcome confirmed(Profile person, String hash, Instant now) {
        Review review = ending.review(person);
        if (!review.hindrances().isEmpty()) {
            return new Outcome.Hindered(review.hindrances());
        }
        if (!people.links().use(hash, now)) {
            return new Outcome.NoSuchLink();
        }
        ending.end(person.id(), review.closing(), now);
        news.done(person, review);
        return new Outcome.Deleted();
    }

    /** A link holds only as long as the address it was mailed to is the profile's. */
    private Optional<Profile> personOf(String hash, Instant now) {
        Optional<MailedLink> link =
                people.links()
                        .find(hash, now)
                        .filter(found -> found.purpose() == Purpose.PROFILE_DELETION);
        return link.flatMap(MailedLink::profile)
                .flatMap(people.profiles()::find)
                .filter(profile -> profile.email().equals(link.get().email().value()));
    }

    /** What the person is told and what stands in the chains of the audit. */
    public record News(LinkMail mail, PersonalActs acts) {

        void asked(Profile person) {
            mail.link(Purpose.PROFILE_DELETION, Letter.Kind.PROFILE_DELETION_ASKED, person);
            acts.note(Optional.of(person.id()), "profile deletion", "", "asked for");
        }

        /** Nobody asked for it: nobody came in for long, and was told before. */
        void inactive(Profile person, CustomerNumber customer) {
            mail.tell(
                    Letter.Kind.PROFILE_DELETED,
                    person,
                    new EmailAddress(person.email()),
                    "/",
                    Map.of());
            acts.noteAbout(customer, person.id(), "customer", "closed: nobody came in");
            acts.note(
                    person.id(),
                    Optional.empty(),
                    "profile deletion",
                    PersonalActs.Change.of("done: nobody came in"));
        }

        void done(Profile person, Review review) {
            mail.tell(
                    Letter.Kind.PROFILE_DELETED,
                    person,
                    new EmailAddress(person.email()),
                    "/",
                    Map.of());
            review.closing()
                    .forEach(
                            customer ->
                                    acts.noteAbout(customer, person.id(), "customer", "closed"));
            acts.note(Optional.of(person.id()), "profile deletion", "", "done");
        }
    }
}
