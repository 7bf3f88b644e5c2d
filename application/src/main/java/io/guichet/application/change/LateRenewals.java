package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangePapers.Numbered;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.RenewalDelivery;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out and delivers late renewals. Within the customer's lock. */
public final class LateRenewals implements RenewalDelivery {

    private final Held held;
    private final TradingParties parties;
    private final Extensions extensions;
    private final ChangePapers papers;
    private final ExpiryRules rules;
    private final Clock clock;

    /** What is held, and what suspends all of it. */
    public record Held(Services services, Debts debts) {}

    /** What is sold: the renewal first, then what being late costs, if it does. */
    record Bill(Service service, ServiceExpiry expiry, Stage stage, List<OrderLine> lines) {

        LocalDate paidUntil() {
            return MissedTime.after(service, lines.getFirst().periods());
        }

        /** The first day it costs something else or can be had no more. */
        LocalDate stageEnd() {
            LocalDate end = service.paidUntil();
            return stage == Stage.LATE
                    ? expiry.terms().stages().lateUntil(end)
                    : expiry.terms().stages().restoreUntil(end);
        }

        List<InvoiceLine> invoiced(LocalDate today) {
            return MissedTime.invoiced(service, lines, today);
        }
    }

    public LateRenewals(
            Held held,
            TradingParties parties,
            Extensions extensions,
            ChangePapers papers,
            ExpiryRules rules,
            Clock clock) {
        this.held = held;
        this.parties = parties;
        this.extensions = extensions;
        this.papers = papers;
        this.rules = rules;
        this.clock = clock;
    }

    Stage stage(Asked asked, Service service) {
        return expiry(asked, service).stageOn(asked.today());
    }

    ServiceExpiry expiry(Asked asked, Service service) {
        return rules.of(asked.seller(), service, asked.today());
    }

    Bill bill(Asked asked, Service service) {
        ServiceExpiry expiry = expiry(asked, service);
        Stage stage = expiry.stageOn(asked.today());
        PlanPrice next = extensions.nextPrice(asked, service);
        List<OrderLine> lines = new ArrayList<>();
        lines.add(
                new OrderLine(
                        extensions.nameOf(asked, service, next),
                        service.label(),
                        next,
                        service.quantity(),
                        MissedTime.periods(service, asked.today()),
                        extensions.vat(asked)));
        Money fee = expiry.terms().feeIn(stage);
        if (fee.isPositive()) {
            PlanPrice price =
                    new PlanPrice(
                            service.plan(),
                            BillingPeriod.ONE_OFF,
                            fee,
                            expiry.terms().feeBasis(),
                            asked.today(),
                            LocalDate.MAX);
            String title = MissedTime.title(stage, asked.customer());
            lines.add(new OrderLine(title, service.label(), price, 1, 1, extensions.vat(asked)));
        }
        return new Bill(service, expiry, stage, lines);
    }

    /** A card that is being charged was to pay what it cost when it was authorised. */
    @Override
    public boolean isAsQuoted(PendingOrder order) {
        Service service = held.services().find(order.renews().orElseThrow()).orElseThrow();
        Asked asked = asked(order, charged(order).orElseGet(clock::instant));
        if (service.state() != ServiceState.EXPIRED
                || extensions.hindrances().holdOf(order.customer()).isPresent()
                || extensions.hindrances().isOffered(service, asked.today())) {
            return false;
        }
        Stage stage = stage(asked, service);
        if (stage != Stage.LATE && stage != Stage.RESTORABLE) {
            return false;
        }
        Money now =
                Totals.of(bill(asked, service).invoiced(asked.today()), asked.seller().currency())
                        .gross();
        return now.equals(order.total());
    }

    @Override
    public List<InvoiceLine> lines(PendingOrder order) {
        Service service = held.services().find(order.renews().orElseThrow()).orElseThrow();
        LocalDate today = asked(order, clock.instant()).today();
        return MissedTime.invoiced(service, order.lines(), today);
    }

    @Override
    public DocumentReference deliver(PendingOrder order) {
        Service service = held.services().find(order.renews().orElseThrow()).orElseThrow();
        Asked asked = asked(order, clock.instant());
        return deliver(asked, Numbered.paid(order), service, order.lines()).reference();
    }

    /** It keeps the days it was renewed on before; where a debt suspends all, that too. */
    Invoice deliver(Asked asked, Numbered number, Service service, List<OrderLine> lines) {
        Invoice invoice =
                papers.invoice(
                        asked,
                        number,
                        List.of(service.id()),
                        MissedTime.invoiced(service, lines, asked.today()));
        OrderLine renewal = lines.getFirst();
        Service renewed =
                service.withPrice(renewal.price())
                        .revive(MissedTime.after(service, renewal.periods()));
        held.services()
                .save(
                        held.debts()
                                .suspendingAll(service.customer())
                                .map(renewed::suspend)
                                .orElse(renewed));
        held.services().addBilled(service.id(), BilledPeriod.of(invoice, 0, false));
        return invoice;
    }

    private static Optional<Instant> charged(PendingOrder order) {
        return Optional.of(order)
                .filter(charged -> charged.state() == OrderState.CHECKING)
                .map(PendingOrder::changedAt);
    }

    private Asked asked(PendingOrder order, Instant at) {
        return Asked.by(parties, order.customer(), order.requestId(), at);
    }
}
