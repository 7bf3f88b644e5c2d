package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.RenewalDelivery;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Works out and delivers late renewals. Within the customer's lock. */
public final class LateRenewals implements RenewalDelivery {

    private final Services services;
    private final TradingParties parties;
    private final Extensions extensions;
    private final ChangePapers papers;
    private final ExpiryRules rules;
    private final Clock clock;

    /** What is sold: the renewal first, then what being late costs, if it does. */
    record Bill(Service service, ServiceExpiry expiry, Stage stage, List<OrderLine> lines) {

        LocalDate paidUntil() {
            return after(service, lines.getFirst().periods());
        }

        /** The first day it costs something else or can be had no more. */
        LocalDate stageEnd() {
            LocalDate end = service.paidUntil();
            return stage == Stage.LATE
                    ? expiry.terms().stages().lateUntil(end)
                    : expiry.terms().stages().restoreUntil(end);
        }

        List<InvoiceLine> invoiced(LocalDate today) {
            return LateRenewals.invoiced(service, lines, today);
        }
    }

    public LateRenewals(
            Services services,
            TradingParties parties,
            Extensions extensions,
            ChangePapers papers,
            ExpiryRules rules,
            Clock clock) {
        this.services = services;
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
        List<OrderLine> lines = new ArrayList<>();
        lines.add(
                new OrderLine(
                        extensions.nameOf(asked, service),
                        service.label(),
                        extensions.nextPrice(asked, service),
                        service.quantity(),
                        missedPeriods(service, asked.today()),
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
            String title = title(stage, asked.customer());
            lines.add(new OrderLine(title, service.label(), price, 1, 1, extensions.vat(asked)));
        }
        return new Bill(service, expiry, stage, lines);
    }

    @Override
    public boolean isAsQuoted(PendingOrder order) {
        Service service = services.find(order.renews().orElseThrow()).orElseThrow();
        if (service.state() != ServiceState.EXPIRED) {
            return false;
        }
        Asked asked = asked(order);
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
    public DocumentReference deliver(PendingOrder order) {
        Service service = services.find(order.renews().orElseThrow()).orElseThrow();
        return deliver(asked(order), order.number(), service, order.lines()).reference();
    }

    /** It keeps the days it was renewed on before. */
    Invoice deliver(Asked asked, OrderNumber number, Service service, List<OrderLine> lines) {
        Invoice invoice =
                papers.invoice(
                        asked,
                        new ChangePapers.Numbered(number, OrderKind.RENEWAL),
                        List.of(service.id()),
                        invoiced(service, lines, asked.today()));
        OrderLine renewal = lines.getFirst();
        services.save(service.withPrice(renewal.price()).revive(after(service, renewal.periods())));
        services.addBilled(service.id(), BilledPeriod.of(invoice, 0, false));
        return invoice;
    }

    private Asked asked(PendingOrder order) {
        Customer customer = parties.customer(order.customer()).orElseThrow();
        return new Asked(parties.sellerOf(customer), customer, order.requestId(), clock.instant());
    }

    private static List<InvoiceLine> invoiced(
            Service service, List<OrderLine> lines, LocalDate today) {
        OrderLine renewal = lines.getFirst();
        List<InvoiceLine> invoiced = new ArrayList<>();
        invoiced.add(
                Quote.line(
                        renewal.description(),
                        renewal.label(),
                        renewal.price(),
                        renewal.quantity() * renewal.periods(),
                        renewal.vat(),
                        new Quote.Span(service.paidUntil(), after(service, renewal.periods()))));
        lines.stream().skip(1).map(fee -> fee.from(today)).forEach(invoiced::add);
        return invoiced;
    }

    private static int missedPeriods(Service service, LocalDate today) {
        int periods = 1;
        while (!after(service, periods).isAfter(today)) {
            periods++;
        }
        return periods;
    }

    private static LocalDate after(Service service, int periods) {
        LocalDate until = service.paidUntil();
        for (int period = 0; period < periods; period++) {
            until = service.period().endOf(until, service.billingDay());
        }
        return until;
    }

    private static String title(Stage stage, Customer customer) {
        boolean isFrench = customer.language() == Language.FR;
        if (stage == Stage.RESTORABLE) {
            return isFrench ? "Restauration" : "Restoration";
        }
        return isFrench ? "Renouvellement tardif" : "Late renewal";
    }
}
