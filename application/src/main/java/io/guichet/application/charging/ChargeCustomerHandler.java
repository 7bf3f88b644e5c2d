package io.guichet.application.charging;

import io.guichet.application.charging.ChargeCustomer.Outcome.Charged;
import io.guichet.application.charging.ChargeCustomer.Outcome.Closed;
import io.guichet.application.charging.ChargeCustomer.Outcome.IdReused;
import io.guichet.application.charging.ChargeCustomer.Outcome.InvalidAppointment;
import io.guichet.application.charging.ChargeCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.charging.ChargeCustomer.Outcome.Quoted;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeEntry;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeOrigin;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Quote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the charge and, if it is wanted at once, its invoice in one transaction. */
public final class ChargeCustomerHandler implements ChargeCustomer {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Charges charges;
    private final TradingParties parties;
    private final Tariffs tariffs;
    private final ChargeInvoicing invoicing;
    private final Transactions transactions;
    private final Clock clock;

    public ChargeCustomerHandler(
            Charges charges,
            TradingParties parties,
            Tariffs tariffs,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        this.charges = charges;
        this.parties = parties;
        this.tariffs = tariffs;
        this.invoicing = invoicing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome quote(CustomerNumber number, List<ChargedItem> items) {
        return transactions.required(
                () ->
                        parties.customer(number)
                                .map(customer -> quote(customer, items))
                                .orElseGet(NoSuchCustomer::new));
    }

    @Override
    public Outcome charge(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> charge(command, customer))
                                .orElseGet(NoSuchCustomer::new));
    }

    private Outcome quote(Customer customer, List<ChargedItem> items) {
        Instant now = clock.instant();
        Seller seller = parties.sellerOf(customer);
        LocalDate today = seller.dayOf(now);
        return switch (tariffs.of(customer, items, today, today)) {
            case Tariffs.Found.Refused refused -> refused.reason();
            case Tariffs.Found.Lines found -> {
                VatRate vat = invoicing.vat(customer, now);
                yield new Quoted(
                        Quote.of(
                                found.lines().stream().map(line -> line.invoiced(vat)).toList(),
                                seller.currency()));
            }
        };
    }

    private Outcome charge(Command command, Customer customer) {
        invoicing.lock(customer);
        Optional<Charge> repeated = charges.find(command.id());
        if (repeated.isPresent()) {
            return repeated.get().customer().equals(customer.number())
                    ? new Charged(repeated.get())
                    : new IdReused();
        }
        if (parties.isClosed(customer.number())) {
            return new Closed();
        }
        Instant now = clock.instant();
        if (command.plannedAt().filter(at -> !isAppointable(at, now)).isPresent()) {
            return new InvalidAppointment();
        }
        Seller seller = parties.sellerOf(customer);
        LocalDate doneOn = seller.dayOf(command.plannedAt().orElse(now));
        return switch (tariffs.of(customer, command.items(), seller.dayOf(now), doneOn)) {
            case Tariffs.Found.Refused refused -> refused.reason();
            case Tariffs.Found.Lines found ->
                    new Charged(add(command, customer, found.lines(), now));
        };
    }

    private static boolean isAppointable(Instant at, Instant now) {
        return at.isAfter(now) && at.isBefore(now.plus(FURTHEST));
    }

    private Charge add(Command command, Customer customer, List<ChargeLine> lines, Instant now) {
        boolean isDue = command.billing() == Billing.NOW;
        LocalDate day = parties.sellerOf(customer).dayOf(command.plannedAt().orElse(now));
        LocalDate dueOn = isDue ? day : day.withDayOfMonth(1).plusMonths(1);
        ChargeEntry entry =
                new ChargeEntry(
                        ChargeOrigin.STAFF, command.chargedBy(), now, dueOn, command.plannedAt());
        Charge charge = Charge.of(command.id(), customer.number(), entry, lines);
        charges.add(charge);
        if (isDue && command.plannedAt().isEmpty()) {
            invoicing.invoice(customer, List.of(charge), now);
        }
        return charges.find(charge.id()).orElseThrow();
    }
}
