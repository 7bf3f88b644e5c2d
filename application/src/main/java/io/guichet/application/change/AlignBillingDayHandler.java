package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.Extension.Part;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Aligns under the customer's lock, so that no renewal comes between. */
public final class AlignBillingDayHandler implements AlignBillingDay {

    private final Services services;
    private final TradingParties parties;
    private final Extensions extensions;
    private final AlignmentOrders orders;
    private final Transactions transactions;
    private final Clock clock;

    public AlignBillingDayHandler(
            Services services,
            TradingParties parties,
            Extensions extensions,
            AlignmentOrders orders,
            Transactions transactions,
            Clock clock) {
        this.services = services;
        this.parties = parties;
        this.extensions = extensions;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<ChangeRefusal> hindrance(CustomerNumber customer) {
        return transactions.required(() -> extensions.hindrances().of(customer));
    }

    @Override
    public Outcome quote(Command command) {
        return transactions.required(() -> decide(command, asked(command), false));
    }

    @Override
    public Outcome align(Command command) {
        return transactions.required(
                () -> {
                    Asked asked = asked(command);
                    extensions.lock(asked);
                    return repeated(asked).orElseGet(() -> decide(command, asked, true));
                });
    }

    private Optional<Outcome> repeated(Asked asked) {
        Optional<Outcome> aligned =
                extensions
                        .repeated(asked)
                        .map(
                                order ->
                                        new Outcome.Aligned(
                                                Optional.of(order.invoice()), order.services()));
        return aligned.or(() -> orders.repeated(asked).map(Outcome.ToPay::new));
    }

    private Outcome decide(Command command, Asked asked, boolean isWanted) {
        if (command.day() < 1 || command.day() > 31) {
            return new Outcome.InvalidDay();
        }
        Optional<ChangeRefusal> hindrance = extensions.hindrances().of(command.customer());
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        List<Service> held = services.heldBy(command.customer());
        Set<ServiceId> ids = held.stream().map(Service::id).collect(Collectors.toSet());
        Optional<ServiceId> unknown =
                command.services().stream().filter(id -> !ids.contains(id)).findFirst();
        if (unknown.isPresent()) {
            return new Outcome.NoSuchService(unknown.get());
        }
        List<Service> meant =
                held.stream()
                        .filter(
                                service ->
                                        command.services().isEmpty()
                                                || command.services().contains(service.id()))
                        .toList();
        List<Service> steady = meant.stream().filter(service -> isSteady(asked, service)).toList();
        if (steady.isEmpty()) {
            return new Outcome.NothingToAlign();
        }
        Extension extension = extension(asked, steady, new BillingDay(command.day()));
        return isWanted
                ? align(command, asked, extension)
                : new Outcome.Quoted(
                        extension,
                        meant.stream()
                                .filter(service -> !isSteady(asked, service))
                                .map(Service::id)
                                .toList());
    }

    private boolean isSteady(Asked asked, Service service) {
        return Hindrances.unsteady(service).isEmpty()
                && !extensions.isRegistered(asked, service)
                && !extensions.hindrances().isOffered(service, asked.today());
    }

    private Extension extension(Asked asked, List<Service> steady, BillingDay day) {
        List<Part> parts =
                steady.stream().map(service -> extensions.upTo(asked, service, day)).toList();
        return Extension.of(parts, asked.seller().currency());
    }

    private Outcome align(Command command, Asked asked, Extension extension) {
        Money total = extension.totals().gross();
        if (command.agreedTotal().filter(agreed -> !agreed.equals(total)).isPresent()) {
            return new Outcome.QuoteChanged(command.agreedTotal().get(), total);
        }
        if (extensions.isPaidFirst(asked, extension)) {
            return new Outcome.ToPay(orders.place(asked, extension, new BillingDay(command.day())));
        }
        Optional<DocumentReference> invoice = extensions.make(asked, extension);
        return new Outcome.Aligned(
                invoice, extension.parts().stream().map(part -> part.service().id()).toList());
    }

    private Asked asked(Command command) {
        return Asked.by(parties, command.customer(), command.requestId(), clock.instant());
    }
}
