package io.guichet.application.subscription;

import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ends a service and its options as their holder asks. Within his lock. */
record ServiceEnds(Services services, CreditedEnds credited) {

    /** What is asked for, of which service and when. */
    record Wish(Command command, Seller seller, Instant at) {

        boolean isAtOnce() {
            return command.when() == When.NOW;
        }

        LocalDate today() {
            return seller.dayOf(at);
        }
    }

    /** What ends, the options first, and of which of all these the days left are given back. */
    record Leaving(Service service, List<Service> options, Set<ServiceId> freed) {

        private Stream<Service> all() {
            return Stream.concat(options.stream(), Stream.of(service));
        }
    }

    Leaving of(Service service, List<Service> options, Wish wish) {
        List<Service> all = Stream.concat(options.stream(), Stream.of(service)).toList();
        Set<ServiceId> freed = wish.isAtOnce() ? credited.freed(all, wish.today()) : Set.of();
        return new Leaving(service, options, freed);
    }

    /** Whether a card is being charged for what would be taken back. */
    boolean isBeingCharged(Leaving leaving, Wish wish) {
        return leaving.all()
                .anyMatch(
                        one ->
                                leaving.freed().contains(one.id())
                                        ? credited.isBeingCharged(one, wish.today())
                                        : credited.ends()
                                                .unbegun()
                                                .isBeingCharged(
                                                        one, wish.today(), wish.isAtOnce()));
    }

    /** All that ended, the service last. */
    List<Outcome.Cancelled> end(Leaving leaving, Wish wish) {
        return leaving.all()
                .map(one -> end(one, !one.equals(leaving.service()), leaving.freed(), wish))
                .toList();
    }

    private Outcome.Cancelled end(
            Service service, boolean hosted, Set<ServiceId> freed, Wish wish) {
        LocalDate today = wish.today();
        CreditedEnds.Credited left =
                freed.contains(service.id())
                        ? credited.giveBack(service, today, wish.at())
                        : credited.credit(service, wish.seller(), wish.at(), wish.isAtOnce());
        Service paid = left.service();
        boolean isOver = wish.isAtOnce() || !paid.paidUntil().isAfter(today);
        LocalDate on = isOver ? today : paid.paidUntil();
        Service cancelled = paid.cancel(new Ending(on, wish.command().reason(), hosted));
        Service ended = wish.isAtOnce() ? cancelled.terminate(today) : cancelled;
        services.save(ended);
        if (wish.isAtOnce()) {
            credited.ends().unpaid().credit(wish.seller(), ended, wish.at());
        }
        return new Outcome.Cancelled(ended, left.kept(), left.back(), left.debited());
    }
}
