package io.guichet.application.erasure;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.erasure.DeleteProfile.Hindrance;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.Presences;
import io.guichet.application.standing.port.Presences.Absent;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One customer after the other; one who cannot be ended holds up no other. Only what costs nothing
 * ends with him: whoever has credit, owes or waits for something, owns a customer with somebody
 * else, or acts for any other customer is left to staff.
 */
public final class DeleteInactiveHandler implements DeleteInactive {

    private static final int AT_ONCE = 200;
    private static final Set<Obstacle> ENDED = Set.of(Obstacle.SERVICES, Obstacle.ACCOUNTS);

    private final Absence absence;
    private final Belongings belongings;
    private final Ending ending;
    private final DeleteProfileHandler.News news;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * Who stays away, and who is told.
     *
     * @param days from when he is told until he is deleted; whoever was told already is deleted on
     *     the day he was told of
     */
    public record Absence(Presences presences, Outbox outbox, int days) {}

    /** What ends with a customer who stays away. */
    public record Belongings(Services services, Accounts accounts, ServiceMoves moves) {}

    public DeleteInactiveHandler(
            Absence absence,
            Belongings belongings,
            Ending ending,
            DeleteProfileHandler.News news,
            Transactions transactions,
            Clock clock) {
        this.absence = absence;
        this.belongings = belongings;
        this.ending = ending;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int delete() {
        Instant now = clock.instant();
        OneByOne round = new OneByOne("customer who stayed away");
        List<Absent> some = next(0);
        while (!some.isEmpty()) {
            round.each(some, Absent::customer, absent -> isDone(absent.customer(), now));
            some = next(some.getLast().customer().value());
        }
        return round.done();
    }

    private List<Absent> next(long after) {
        return transactions.required(() -> absence.presences().absent(after, AT_ONCE));
    }

    private boolean isDone(CustomerNumber customer, Instant now) {
        try {
            return transactions.required(
                    () -> still(customer).filter(absent -> decide(absent, now)).isPresent());
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }

    /** As he is once whatever else was decided about him is over. */
    private Optional<Absent> still(CustomerNumber customer) {
        ending.lock(customer);
        long before = customer.value() - 1;
        boolean isBack =
                absence.presences().returned(before, 1).stream()
                        .anyMatch(returned -> returned.customer().equals(customer));
        return absence.presences().absent(before, 1).stream()
                .filter(absent -> absent.customer().equals(customer) && !isBack)
                .findFirst();
    }

    private boolean decide(Absent absent, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Optional<Profile> person =
                ending.onlyOwnerOf(absent.customer())
                        .filter(owner -> isFree(owner, absent.customer()));
        if (person.isEmpty()) {
            return false;
        }
        if (absent.until().isEmpty()) {
            warn(absent, today);
            return true;
        }
        if (today.isBefore(absent.until().get())) {
            return false;
        }
        delete(person.get(), absent.customer(), now);
        return true;
    }

    private boolean isFree(Profile owner, CustomerNumber customer) {
        return ending.review(owner).hindrances().stream()
                        .map(Hindrance::obstacle)
                        .allMatch(ENDED::contains)
                && belongings.accounts().of(customer).stream()
                        .noneMatch(
                                account ->
                                        belongings.accounts().pendingOf(account.id()).isPresent())
                && belongings.services().heldBy(customer).stream()
                        .filter(service -> service.state().isHeld())
                        .allMatch(service -> service.price().amount().isZero());
    }

    private void warn(Absent absent, LocalDate today) {
        LocalDate until = today.plusDays(absence.days());
        absence.presences().warned(absent.customer(), today, until);
        absence.outbox()
                .add(
                        new Notice(
                                "inactive-deletion:"
                                        + absent.customer()
                                        + ":"
                                        + absent.heldOn()
                                        + ":"
                                        + until,
                                Notice.Kind.INACTIVE_SOON,
                                absent.customer(),
                                Map.of("until", until.toString(), "deletion", "true")));
    }

    private void delete(Profile person, CustomerNumber customer, Instant now) {
        belongings.services().heldBy(customer).stream()
                .filter(service -> service.state().isHeld())
                .forEach(service -> belongings.moves().end(service, "nobody came in", true));
        belongings
                .accounts()
                .of(customer)
                .forEach(account -> belongings.accounts().save(account.delete(now)));
        ending.end(person.id(), List.of(customer), now);
        news.inactive(person, customer);
    }
}
