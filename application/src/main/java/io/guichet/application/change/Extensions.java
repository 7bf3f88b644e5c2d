package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangePapers.Numbered;
import io.guichet.application.change.Extension.Part;
import io.guichet.application.subscription.NextPrices;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.ProRata;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out and makes paid time longer, all of it on one invoice. */
public final class Extensions {

    private final Services services;
    private final Plans plans;
    private final PriceAnnouncements announcements;
    private final VatDecisions vatDecisions;
    private final ChangePapers papers;
    private final Hindrances hindrances;

    public Extensions(
            Services services,
            Plans plans,
            PriceAnnouncements announcements,
            VatDecisions vatDecisions,
            ChangePapers papers,
            Hindrances hindrances) {
        this.services = services;
        this.plans = plans;
        this.announcements = announcements;
        this.vatDecisions = vatDecisions;
        this.papers = papers;
        this.hindrances = hindrances;
    }

    Hindrances hindrances() {
        return hindrances;
    }

    void lock(Asked asked) {
        papers.lock(asked.seller(), asked.customer());
    }

    /** The order of a request that was made before. */
    Optional<Order> repeated(Asked asked) {
        return papers.orderOf(asked.customer(), asked.request());
    }

    /** A registry sells its own periods and knows no other end of them. */
    boolean isRegistered(Asked asked, Service service) {
        return plans.find(asked.seller().code(), service.plan())
                .filter(plan -> plan.family().isRegistered())
                .isPresent();
    }

    /** To the first such day, at its share of the price of the period that would begin. */
    Part upTo(Asked asked, Service service, BillingDay day) {
        Service aligned = new Realigned(plans).of(asked.seller(), service, day);
        return days(asked, service, nextPrice(asked, service), aligned);
    }

    /** The days until it is paid then, at their share of a price. */
    Part days(Asked asked, Service service, PlanPrice price, Service extended) {
        LocalDate from = service.paidUntil();
        VatRate vat = vat(asked);
        Money share =
                ProRata.across(
                        Quote.line("", "", price, service.quantity(), vat, from).net(),
                        price.period(),
                        from,
                        service.billingDay(),
                        new ProRata.Days(from, extended.paidUntil()));
        InvoiceLine line =
                InvoiceLine.of(
                        nameOf(asked, service, price),
                        service.label(),
                        from,
                        extended.paidUntil(),
                        BigDecimal.ONE,
                        new InvoiceLine.Price(share.toDecimal(), share.currency(), vat));
        return new Part(service, extended, line);
    }

    /** At what its next period is renewed: announced prices hold here too. */
    PlanPrice nextPrice(Asked asked, Service service) {
        SellerCode seller = asked.seller().code();
        return plans.find(seller, service.plan())
                .map(plan -> prices(asked, plan.code()).of(plan, service))
                .orElse(service.price());
    }

    private NextPrices prices(Asked asked, PlanCode plan) {
        return new NextPrices(
                asked.seller(), announcements.of(asked.seller().code(), Set.of(plan)));
    }

    /** By a whole period at its price, which the service keeps if the period is its own. */
    Part by(Asked asked, Service service, PlanPrice price) {
        LocalDate from = service.paidUntil();
        LocalDate until = price.period().endOf(from, service.billingDay());
        InvoiceLine line =
                Quote.line(
                        nameOf(asked, service, price),
                        service.label(),
                        price,
                        service.quantity(),
                        vat(asked),
                        new Quote.Span(from, until));
        Service paid = service.paid(until, service.billingDay());
        boolean isOwn = price.period().equals(service.period());
        return new Part(service, isOwn ? paid.withPrice(price) : paid, line);
    }

    /** Within the customer's lock. */
    Optional<DocumentReference> make(Asked asked, Extension extension) {
        if (extension.lines().isEmpty()) {
            extension.parts().forEach(part -> services.save(part.extended()));
            return Optional.empty();
        }
        List<ServiceId> services =
                extension.parts().stream().map(part -> part.service().id()).toList();
        Invoice invoice = invoice(asked, papers.next(asked, services), extension);
        papers.spendCredit(asked, invoice);
        return Optional.of(invoice.reference());
    }

    /** Under an order that its own money settles. */
    DocumentReference deliver(Asked asked, Numbered order, Extension extension) {
        return invoice(asked, order, extension).reference();
    }

    private Invoice invoice(Asked asked, Numbered order, Extension extension) {
        extension.parts().forEach(part -> services.save(part.extended()));
        List<Part> longer = extension.parts().stream().filter(Part::isLonger).toList();
        Invoice invoice =
                papers.invoice(
                        asked,
                        order,
                        longer.stream().map(part -> part.service().id()).toList(),
                        extension.lines());
        for (int line = 0; line < longer.size(); line++) {
            services.addBilled(
                    longer.get(line).service().id(), BilledPeriod.of(invoice, line, false));
        }
        return invoice;
    }

    /** Whether it is to be paid before it is made. */
    boolean isPaidFirst(Asked asked, Extension extension) {
        return papers.policy(asked.seller(), asked.at()).isPaidFirst()
                && extension.totals().gross().isPositive();
    }

    /** An order over it, under the plan of its first service. */
    PendingOrder order(Asked asked, Extension extension) {
        return papers.order(
                asked,
                extension.totals().gross(),
                extension.lines(),
                extension.parts().getFirst().service().plan());
    }

    /** How long an order can be paid. */
    int orderHours(Asked asked) {
        return papers.policy(asked.seller(), asked.at()).orderExpiryHours();
    }

    VatRate vat(Asked asked) {
        return vatDecisions.decide(asked.seller(), asked.customer(), asked.at()).rate();
    }

    String nameOf(Asked asked, Service service, PlanPrice price) {
        return plans.find(asked.seller().code(), service.plan())
                .map(plan -> plan.name(asked.customer().language(), price))
                .orElse(service.plan().value());
    }
}
