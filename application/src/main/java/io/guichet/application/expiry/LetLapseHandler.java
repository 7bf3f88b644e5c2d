package io.guichet.application.expiry;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.UnbegunPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what began unpaid and takes each back in a transaction of its own. What fails is tried
 * again the next time and holds up no other; while a payment or a change is under way nothing is
 * taken back.
 */
public final class LetLapseHandler implements LetLapse {

    private static final int AT_ONCE = 100;

    /** Where a day begins first; whose day it is not yet is passed over. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Stores stores;
    private final Acts acts;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(
            UnpaidRenewals unpaid, Services services, Invoices invoices, Receivables receivables) {}

    /** What is done. */
    public record Acts(UnbegunPeriods unbegun, Expiries expiries) {}

    public LetLapseHandler(
            Stores stores,
            Acts acts,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.acts = acts;
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int lapse() {
        LocalDate latest = clock.instant().atOffset(EARLIEST).toLocalDate();
        OneByOne round = new OneByOne("service that began unpaid");
        List<ServiceId> some = next(latest, Optional.empty());
        while (!some.isEmpty()) {
            round.each(some, ServiceId::value, id -> transactions.required(() -> isLapsed(id)));
            some = next(latest, Optional.of(some.getLast()));
        }
        return round.done();
    }

    private List<ServiceId> next(LocalDate latest, Optional<ServiceId> after) {
        return transactions.required(() -> stores.unpaid().begunBy(latest, after, AT_ONCE));
    }

    private boolean isLapsed(ServiceId id) {
        Customer customer =
                parties.customer(stores.services().find(id).orElseThrow().customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        acts.unbegun().lock(customer.number(), seller.currency());
        Service service = stores.services().find(id).orElseThrow();
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        if (!service.state().isHeld() || service.changing().isPresent()) {
            return false;
        }
        Optional<Service> shortened =
                stores.services().billed(id, today).stream()
                        .filter(period -> !period.from().isAfter(today))
                        .filter(period -> isUnpaidAhead(seller, period))
                        .findFirst()
                        .flatMap(period -> acts.unbegun().takeBack(service, period.from(), now));
        shortened.ifPresent(unpaid -> acts.expiries().lapsed(seller, unpaid, today));
        return shortened.isPresent();
    }

    /**
     * Whether it was owed before it began and nobody pays for it at this moment; what was paid for
     * when it began and is owed again since is an ordinary debt.
     */
    private boolean isUnpaidAhead(Seller seller, BilledPeriod period) {
        Invoice invoice = stores.invoices().find(period.invoice()).orElseThrow().document();
        Receivable receivable = stores.receivables().find(period.invoice()).orElseThrow();
        return receivable.payable().isPositive()
                && receivable.reserved().isZero()
                && receivable.reopening().notBefore(invoice.issuedOn()).isBefore(period.from())
                && policyOfDay
                        .of(seller.code(), invoice.issuedOn())
                        .isOn(Setting.DOMAIN_UNPAID_EXPIRES);
    }
}
