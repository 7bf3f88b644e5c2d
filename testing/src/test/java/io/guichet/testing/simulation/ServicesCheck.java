package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.run.BillingRun;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody who has paid is suspended for debt, nothing is renewed on the day it is suspended for one,
 * nobody has a service for which nothing was invoiced the morning after, what was to end has ended,
 * and nobody was forgotten by the day's run.
 */
final class ServicesCheck {

    private final Town town;
    private final Map<ServiceId, LocalDate> uncovered = new HashMap<>();

    ServicesCheck(Town town) {
        this.town = town;
    }

    void check() {
        require(
                town.stores.services().suspendedForNothing(Set.of(), Optional.empty(), 1).isEmpty(),
                "a service is suspended for an invoice that is paid");
        require(
                town.stores.cardPayments().isAnyUnderWay()
                        || town.stores.optionHosts().orphans(Integer.MAX_VALUE).stream()
                                .allMatch(this::isWithBank),
                "an option is held without its service");
        for (Seller seller : town.sellers) {
            LocalDate today = town.today(seller);
            BillingRun run = town.stores.runs().on(seller.code(), today).orElseThrow();
            List<?> parked = town.stores.runs().parked(run.id());
            require(parked.isEmpty(), "somebody is parked: %s", parked);
            require(!town.stores.runs().unfinished().contains(run.id()), "a run is unfinished");
        }
        for (Person person : town.people) {
            LocalDate today = town.today(person.seller());
            for (Service service : town.stores.services().heldBy(person.number())) {
                check(service, today);
            }
        }
    }

    /** A change began a period of which the day of the invoice has not come. */
    private static boolean isInvoicedLater(Service service, LocalDate today) {
        return service.changing()
                .filter(Changing::isBegun)
                .filter(begun -> begun.invoiceDay().isAfter(today))
                .isPresent();
    }

    /** What would be taken back of it is in a file that a bank has. */
    private boolean isWithBank(ServiceId option) {
        CustomerNumber holder = town.stores.services().find(option).orElseThrow().customer();
        Person person = town.people.get((int) holder.value() - 1);
        return town.stores.services().billed(option, town.today(person.seller())).stream()
                .flatMap(billed -> town.stores.debits().debits().of(billed.first()).stream())
                .anyMatch(debit -> debit.state() == Debit.State.SENT);
    }

    /** A bank was told to debit for its change; what is not renewed meanwhile is so afterwards. */
    private boolean isWaitingForBank(Service service) {
        return town.stores
                .planChanges()
                .pendingOf(service.id())
                .flatMap(PlanChange::invoice)
                .filter(
                        invoice ->
                                town.stores.debits().debits().of(invoice).stream()
                                        .anyMatch(Debit::isPending))
                .isPresent();
    }

    /** The run that suspended it did not renew it before, on whatever invoice that stands now. */
    private boolean isRenewedOnceMore(Service service, LocalDate today) {
        return service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid
                && unpaid.since().equals(today)
                && town.stores.services().billed(service.id(), today).stream()
                        .map(period -> town.stores.invoices().find(period.first()).orElseThrow())
                        .map(Sealed::document)
                        .filter(invoice -> invoice.issuedOn().equals(today))
                        .map(invoice -> town.stores.orders().find(invoice.order()).orElseThrow())
                        .anyMatch(order -> order.kind() == OrderKind.RENEWAL);
    }

    private void check(Service service, LocalDate today) {
        require(
                !isRenewedOnceMore(service, today),
                "%s was renewed on the day it was suspended: %s",
                service.label(),
                service.suspension());
        require(
                !(service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid)
                        || town.stores.reissues().of(unpaid.invoice()).isEmpty(),
                "%s is suspended for an invoice that another stands in for: %s",
                service.label(),
                service.suspension());
        require(
                service.ending().filter(end -> end.on().isBefore(today)).isEmpty(),
                "%s should have ended: %s",
                service.label(),
                service.ending());
        if (!service.paidUntil().isBefore(today)
                || service.suspension().isPresent()
                || isInvoicedLater(service, today)
                || isWaitingForBank(service)) {
            uncovered.remove(service.id());
            return;
        }
        LocalDate since = uncovered.computeIfAbsent(service.id(), first -> today);
        require(
                !since.isBefore(today.minusDays(1)),
                "%s goes on without an invoice since %s",
                service.label(),
                service.paidUntil());
    }
}
