package io.guichet.application.handover;

import io.guichet.application.handover.HandoverNews.Over;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.People;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides under the customer's lock; what stands in the way is looked at again by every link. */
public final class HandOverCustomerHandler implements HandOverCustomer {

    private final Handovers handovers;
    private final People people;
    private final HandoverCheck check;
    private final HandoverNews news;
    private final Transactions transactions;
    private final Clock clock;

    public HandOverCustomerHandler(
            Handovers handovers,
            People people,
            HandoverCheck check,
            HandoverNews news,
            Transactions transactions,
            Clock clock) {
        this.handovers = handovers;
        this.people = people;
        this.check = check;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome ask(CustomerNumber customer, ProfileId owner, EmailAddress to) {
        return transactions.required(
                () -> {
                    check.lock(customer);
                    return check.isOwner(owner, customer)
                            ? ask(customer, people.profiles().find(owner).orElseThrow(), to)
                            : new Outcome.NotOwner();
                });
    }

    private Outcome ask(CustomerNumber customer, Profile owner, EmailAddress to) {
        if (owner.email().equalsIgnoreCase(to.value())) {
            return new Outcome.OwnAddress();
        }
        Optional<Handover> earlier = standing(customer);
        Optional<Handover> his = earlier.filter(check::isOwnerStill);
        if (his.filter(other -> !other.isTo(to.value())).isPresent()) {
            return new Outcome.UnderWay(his.get());
        }
        List<HandoverObstacle> obstacles = check.of(customer, owner.id());
        if (!obstacles.isEmpty()) {
            return new Outcome.Hindered(obstacles);
        }
        Handover handover =
                his.orElseGet(() -> Handover.ask(customer, owner.id(), to, clock.instant()));
        EmailAddress next = handover.confirmed() ? to : new EmailAddress(owner.email());
        if (!news.mayBeWrittenTo(next)) {
            return new Outcome.TooMany();
        }
        if (his.isEmpty()) {
            earlier.ifPresent(other -> news.over(other, Over.CANCELLED));
        }
        handovers.put(handover);
        if (handover.confirmed()) {
            news.offered(handover, owner, recipient(handover));
        } else {
            news.asked(handover, owner);
        }
        return new Outcome.Asked(handover);
    }

    @Override
    public Optional<Handover> standing(CustomerNumber customer) {
        return transactions.required(
                () ->
                        handovers
                                .of(customer)
                                .filter(handover -> handover.standsAt(clock.instant())));
    }

    @Override
    public Outcome cancel(CustomerNumber customer) {
        return transactions.required(
                () -> {
                    check.lock(customer);
                    Optional<Handover> there = handovers.of(customer);
                    there.ifPresent(
                            handover -> {
                                handovers.remove(customer);
                                news.over(handover, Over.CANCELLED);
                            });
                    return there.isPresent()
                            ? new Outcome.Cancelled()
                            : new Outcome.NoSuchHandover();
                });
    }

    @Override
    public Outcome confirm(String code) {
        Instant now = clock.instant();
        String hash = Sha256.hex(code);
        return transactions.required(
                () -> {
                    Optional<MailedLink> link =
                            people.links()
                                    .find(hash, now)
                                    .filter(found -> found.purpose() == Purpose.HANDOVER_CONSENT);
                    Optional<Handover> found =
                            link.flatMap(MailedLink::about).flatMap(handovers::find);
                    found.ifPresent(handover -> check.lock(handover.customer()));
                    return found.map(Handover::id)
                            .flatMap(handovers::find)
                            .filter(handover -> isHis(handover, link.orElseThrow()))
                            .map(handover -> confirm(handover, hash, now))
                            .orElseGet(Outcome.NoSuchLink::new);
                });
    }

    /** A link holds only as long as the address it was mailed to is the owner's. */
    private boolean isHis(Handover handover, MailedLink link) {
        return check.isOwnerStill(handover) && owner(handover).email().equals(link.email().value());
    }

    /** A hindered one leaves the link good: what stands in the way can be put right first. */
    private Outcome confirm(Handover handover, String hash, Instant now) {
        List<HandoverObstacle> obstacles = check.of(handover.customer(), handover.from());
        if (!obstacles.isEmpty()) {
            return new Outcome.Hindered(obstacles);
        }
        if (!news.mayBeWrittenTo(handover.to())) {
            return new Outcome.TooMany();
        }
        if (!people.links().use(hash, now)) {
            return new Outcome.NoSuchLink();
        }
        Handover confirmed = handover.confirm();
        handovers.put(confirmed);
        news.confirmed(confirmed);
        news.offered(confirmed, owner(confirmed), recipient(confirmed));
        return new Outcome.Confirmed(confirmed);
    }

    private Profile owner(Handover handover) {
        return people.profiles().find(handover.from()).orElseThrow();
    }

    private Optional<Profile> recipient(Handover handover) {
        return people.profiles().findByEmail(handover.to().value());
    }
}
