package io.guichet.application.handover;

import io.guichet.application.handover.HandoverNews.Over;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.Newcomer;
import io.guichet.application.profile.Passwords;
import io.guichet.application.profile.People;
import io.guichet.application.profile.SignUp;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets the customer pass under his lock, in one transaction with what ends: a crash leaves all of
 * it as it was. A new profile speaks the language in which he was written to.
 */
public final class TakeOverCustomerHandler implements TakeOverCustomer {

    private final Handovers handovers;
    private final People people;
    private final HandoverCheck check;
    private final Passing passing;
    private final Transactions transactions;
    private final Clock clock;

    /** What passes, what a newcomer needs, and who is told. */
    public record Passing(NewOwner newOwner, Passwords passwords, HandoverNews news) {}

    public TakeOverCustomerHandler(
            Handovers handovers,
            People people,
            HandoverCheck check,
            Passing passing,
            Transactions transactions,
            Clock clock) {
        this.handovers = handovers;
        this.people = people;
        this.check = check;
        this.passing = passing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Offered> find(String code) {
        Instant now = clock.instant();
        return transactions.required(() -> find(Sha256.hex(code), now).map(this::offered));
    }

    private Offered offered(Handover handover) {
        return new Offered(
                handover.customer(),
                passing.newOwner().nameOf(handover.customer()),
                people.profiles().find(handover.from()).orElseThrow().name(),
                handover.expiresAt(),
                recipient(handover).isPresent());
    }

    @Override
    public Outcome accept(String code, ProfileId who) {
        return take(
                Sha256.hex(code),
                new Taker(
                        handover -> recipient(handover).filter(own -> own.id().equals(who)),
                        profile -> {}));
    }

    @Override
    public Outcome join(SignUp.Confirmation confirmation) {
        Instant now = clock.instant();
        String code = Sha256.hex(confirmation.code());
        Optional<MailedLink> link = transactions.required(() -> link(code, now));
        if (link.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        String email = link.get().email().value();
        Newcomer made =
                Newcomer.of(confirmation, email, link.get().language(), passing.passwords());
        return take(
                code,
                new Taker(
                        handover ->
                                Optional.of(made.profile())
                                        .filter(none -> recipient(handover).isEmpty()),
                        profile -> made.enter(people, now)));
    }

    private Outcome take(String hash, Taker taker) {
        Instant now = clock.instant();
        return transactions.required(() -> decide(hash, taker, now));
    }

    private Outcome decide(String hash, Taker taker, Instant now) {
        Optional<Handover> found = locked(hash, now);
        Optional<Profile> recipient = found.flatMap(taker.who());
        if (recipient.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        Handover handover = found.get();
        List<HandoverObstacle> obstacles =
                new ArrayList<>(check.of(handover.customer(), handover.from()));
        obstacles.addAll(check.of(recipient.get()));
        return obstacles.isEmpty()
                ? passed(handover, hash, taker, recipient.get(), now)
                : new Outcome.Hindered(obstacles);
    }

    private Outcome passed(
            Handover handover, String hash, Taker taker, Profile recipient, Instant now) {
        if (!people.links().use(hash, now)) {
            return new Outcome.NoSuchLink();
        }
        taker.arrival().accept(recipient);
        passing.news().done(handover, recipient.id());
        handovers.remove(handover.customer());
        passing.newOwner().put(handover.customer(), recipient, now);
        return new Outcome.TakenOver(handover.customer());
    }

    @Override
    public Outcome refuse(String code) {
        Instant now = clock.instant();
        String hash = Sha256.hex(code);
        return transactions.required(
                () -> {
                    Optional<Handover> found = locked(hash, now);
                    if (found.isEmpty() || !people.links().use(hash, now)) {
                        return new Outcome.NoSuchLink();
                    }
                    handovers.remove(found.get().customer());
                    passing.news().over(found.get(), Over.REFUSED);
                    return new Outcome.Refused();
                });
    }

    /** As it stands once whatever else was decided about the customer is over. */
    private Optional<Handover> locked(String hash, Instant now) {
        Optional<Handover> found = find(hash, now);
        found.ifPresent(handover -> check.lock(handover.customer()));
        return found.map(Handover::id)
                .flatMap(handovers::find)
                .filter(handover -> handover.standsAt(now))
                .filter(check::isOwnerStill);
    }

    private Optional<Handover> find(String hash, Instant now) {
        return link(hash, now).flatMap(MailedLink::about).flatMap(handovers::find);
    }

    private Optional<MailedLink> link(String hash, Instant now) {
        return people.links()
                .find(hash, now)
                .filter(link -> link.purpose() == Purpose.HANDOVER_ACCEPTANCE);
    }

    private Optional<Profile> recipient(Handover handover) {
        return people.profiles().findByEmail(handover.to().value());
    }

    /** Who takes over, if it is for him, and what is done for him when he does. */
    private record Taker(Function<Handover, Optional<Profile>> who, Consumer<Profile> arrival) {}
}
