package io.guichet.application.subscription;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.domain.access.Reach;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Notes how a service renews, under the customer's lock, so that no renewal comes between. */
public final class ConfigureRenewalHandler implements ConfigureRenewal {

    private final Stores stores;
    private final TradingParties parties;
    private final DebitDays debitDays;
    private final RenewalMeans means;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Services services,
            ListServices listed,
            Receivables receivables,
            Ledger ledger,
            RenewalChoices choices) {

        private boolean isWithin(Reach reach, Service service) {
            return reach.isAll()
                    || listed.find(service.customer(), reach, service.id().value()).isPresent();
        }
    }

    /** How many days before its end it is too late to let a bank pay for a service. */
    @FunctionalInterface
    public interface DebitDays {

        int of(Seller seller, Service service, LocalDate today);
    }

    public ConfigureRenewalHandler(
            Stores stores,
            TradingParties parties,
            DebitDays debitDays,
            RenewalMeans means,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.debitDays = debitDays;
        this.means = means;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome configure(Command command) {
        return transactions.required(
                () -> {
                    Optional<Customer> customer = parties.customer(command.customer());
                    if (customer.isEmpty()) {
                        return new Outcome.NoSuchService();
                    }
                    Seller seller = parties.sellerOf(customer.get());
                    stores.ledger().lock(command.customer(), seller.currency());
                    return stores.services()
                            .find(command.service())
                            .filter(held -> held.customer().equals(command.customer()))
                            .filter(held -> stores.isWithin(command.reach(), held))
                            .map(held -> configure(command, seller, customer.get(), held))
                            .orElseGet(Outcome.NoSuchService::new);
                });
    }

    private Outcome configure(Command command, Seller seller, Customer customer, Service service) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        if (command.renewal() == service.renewal()) {
            return new Outcome.Configured(service);
        }
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        if (command.renewal() == RenewalMode.MANUAL) {
            return unpaidAhead(service, today)
                    .<Outcome>map(Outcome.RenewalInvoiced::new)
                    .orElseGet(() -> configured(service, RenewalMode.MANUAL));
        }
        LocalDate until = service.paidUntil().minusDays(debitDays.of(seller, service, today));
        boolean isEarlyEnough = until.equals(service.paidUntil()) || today.isBefore(until);
        if (!isEarlyEnough && !means.areThere(seller, customer, service, now)) {
            return new Outcome.TooLateForBank(until);
        }
        Outcome.Configured configured = configured(service, RenewalMode.AUTOMATIC);
        stores.choices().chosen(seller, customer, configured.service(), today);
        return configured;
    }

    private Optional<DocumentReference> unpaidAhead(Service service, LocalDate today) {
        return stores.services().billed(service.id(), today).stream()
                .filter(period -> period.from().isAfter(today))
                .map(BilledPeriod::invoice)
                .filter(
                        invoice ->
                                stores.receivables()
                                        .find(invoice)
                                        .orElseThrow()
                                        .open()
                                        .isPositive())
                .findFirst();
    }

    private Outcome.Configured configured(Service service, RenewalMode mode) {
        Service configured = service.withRenewal(mode);
        stores.services().save(configured);
        return new Outcome.Configured(configured);
    }
}
