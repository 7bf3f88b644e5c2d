package io.guichet.application.contact;

import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides under the customer's lock; what stands in the way is looked at again by every link. */
public final class AnswerContactChangeHandler implements AnswerContactChange {

    private final ContactChanges changes;
    private final Contacts contacts;
    private final Writing writing;
    private final Transactions transactions;
    private final Clock clock;

    /** The links that were mailed, and who is told. */
    public record Writing(MailedLinks links, ContactNews news) {}

    public AnswerContactChangeHandler(
            ContactChanges changes,
            Contacts contacts,
            Writing writing,
            Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.writing = writing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Asked> find(String code) {
        Instant now = clock.instant();
        return transactions.required(
                () -> found(Sha256.hex(code), now).filter(this::isGood).map(this::asked));
    }

    private Asked asked(Found found) {
        ContactChange change = found.change();
        return new Asked(
                change.contact(),
                change.customer(),
                writing.news().customer(change).identity().name(),
                by(change).name(),
                change.to().value(),
                found.isConsent(),
                recipient(change).isPresent());
    }

    @Override
    public Outcome confirm(String code) {
        return locked(code, found -> found.isConsent() ? confirm(found) : new Outcome.NoSuchLink());
    }

    private Outcome confirm(Found found) {
        ContactChange change = found.change();
        Profile by = by(change);
        Optional<Profile> himself = Optional.of(by).filter(own -> change.isTo(own.email()));
        List<HandoverObstacle> obstacles = contacts.obstacles(change.customer(), himself);
        if (!obstacles.isEmpty()) {
            return new Outcome.Hindered(obstacles);
        }
        if (himself.isPresent()) {
            return done(found, by.id());
        }
        if (!writing.news().mayBeWrittenTo(change.to())) {
            return new Outcome.TooMany();
        }
        if (!writing.links().use(found.hash(), found.now())) {
            return new Outcome.NoSuchLink();
        }
        changes.put(change.confirm());
        writing.news().confirmed(change);
        writing.news().offered(change, by, recipient(change));
        return new Outcome.Confirmed();
    }

    @Override
    public Outcome accept(String code, ProfileId who) {
        return locked(
                code,
                found ->
                        recipient(found.change())
                                .filter(recipient -> recipient.id().equals(who))
                                .filter(recipient -> !found.isConsent())
                                .map(recipient -> accept(found, recipient))
                                .orElseGet(Outcome.NoSuchLink::new));
    }

    private Outcome accept(Found found, Profile recipient) {
        List<HandoverObstacle> obstacles =
                contacts.obstacles(found.change().customer(), Optional.of(recipient));
        return obstacles.isEmpty() ? done(found, recipient.id()) : new Outcome.Hindered(obstacles);
    }

    private Outcome done(Found found, ProfileId recipient) {
        if (!writing.links().use(found.hash(), found.now())) {
            return new Outcome.NoSuchLink();
        }
        changes.remove(found.change().id());
        writing.news().done(found.change(), recipient);
        contacts.pass(found.change(), recipient);
        return new Outcome.Done();
    }

    @Override
    public Outcome refuse(String code) {
        return locked(
                code,
                found -> {
                    if (!writing.links().use(found.hash(), found.now())) {
                        return new Outcome.NoSuchLink();
                    }
                    changes.remove(found.change().id());
                    writing.news().refused(found.change());
                    return new Outcome.Refused();
                });
    }

    /** As it stands once whatever else was decided about the customer is over. */
    private Outcome locked(String code, Function<Found, Outcome> decide) {
        Instant now = clock.instant();
        String hash = Sha256.hex(code);
        return transactions.required(
                () -> {
                    found(hash, now)
                            .ifPresent(found -> contacts.check().lock(found.change().customer()));
                    return found(hash, now)
                            .filter(this::isGood)
                            .map(decide)
                            .orElseGet(Outcome.NoSuchLink::new);
                });
    }

    /** A link holds only while it is its turn and the address it was mailed to is the person's. */
    private boolean isGood(Found found) {
        ContactChange change = found.change();
        return change.standsAt(found.now())
                && change.confirmed() != found.isConsent()
                && contacts.isPossible(change)
                && (!found.isConsent() || by(change).email().equals(found.link().email().value()));
    }

    private Optional<Found> found(String hash, Instant now) {
        return writing.links()
                .find(hash, now)
                .flatMap(
                        link ->
                                Optional.of(link)
                                        .filter(AnswerContactChangeHandler::isOurs)
                                        .flatMap(MailedLink::about)
                                        .flatMap(changes::find)
                                        .map(change -> new Found(hash, link, change, now)));
    }

    private static boolean isOurs(MailedLink link) {
        return link.purpose() == Purpose.CONTACT_CONSENT
                || link.purpose() == Purpose.CONTACT_ACCEPTANCE;
    }

    private Profile by(ContactChange change) {
        return contacts.profiles().find(change.by()).orElseThrow();
    }

    private Optional<Profile> recipient(ContactChange change) {
        return contacts.profiles().findByEmail(change.to().value());
    }

    /** A link and what it is about. */
    private record Found(String hash, MailedLink link, ContactChange change, Instant now) {

        boolean isConsent() {
            return link.purpose() == Purpose.CONTACT_CONSENT;
        }
    }
}
