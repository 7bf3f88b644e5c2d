package io.guichet.testing.run;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.application.billing.AgreeTermHandler;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePrice.Change.ForExistingServices;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.catalog.CatalogDesk;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.HostingCompany;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A hosting company that plays its days one after the other, each with its run. */
final class BillingDays {

    final HostingCompany company = new HostingCompany();
    private final AtomicInteger plans = new AtomicInteger();
    final BillingOffice office =
            new BillingOffice(company.stores(), company.does(), company.clock());

    /**
     * Does business like this from tomorrow on, which is then today, but that orders are invoiced
     * at once: these days are about what follows an invoice.
     */
    BillingDays follows(Preset preset) {
        return follows(preset, Map.of());
    }

    BillingDays follows(Preset preset, Map<Setting, String> changes) {
        Map<Setting, String> settings = new HashMap<>(changes);
        settings.putIfAbsent(Setting.PAID_FIRST, "off");
        SetPolicy setPolicy =
                new SetPolicyHandler(
                        company.stores().sellers(),
                        company.stores().policy(),
                        company.stores().transactions(),
                        company.clock());
        setPolicy.set(
                new SetPolicy.Command(
                        company.seller().code(),
                        today().plusDays(1),
                        Optional.of(preset),
                        settings,
                        Optional.empty(),
                        "staff"));
        company.clock().advance(Duration.ofDays(1));
        return this;
    }

    /** From tomorrow on; for existing services forty days ahead, after the first renewal. */
    void changesPrice(Service service, ChangePrice.Change change) {
        LocalDate from = today().plusDays(change instanceof ForExistingServices ? 40 : 1);
        ChangePrice.Outcome outcome =
                new CatalogDesk(company.stores(), company.clock())
                        .changePrice()
                        .change(
                                new ChangePrice.Command(
                                        company.seller().code(),
                                        service.plan(),
                                        service.period(),
                                        from,
                                        change,
                                        "staff"));
        if (!(outcome instanceof ChangePrice.Outcome.Changed)) {
            throw new IllegalStateException("not changed: " + outcome);
        }
    }

    /** From today on, with a professional. */
    void agrees(CustomerNumber customer, PaymentTerm term) {
        AgreeTerm agreeTerm =
                new AgreeTermHandler(
                        company.stores().wishes().terms(),
                        company.does().parties(),
                        company.stores().transactions(),
                        company.clock());
        AgreeTerm.Outcome outcome =
                agreeTerm.agree(
                        new AgreeTerm.Command(
                                customer,
                                today(),
                                Optional.of(term),
                                PublicPayer.ADMINISTRATION,
                                "staff"));
        if (!(outcome instanceof AgreeTerm.Outcome.Agreed)) {
            throw new IllegalStateException("not agreed: " + outcome);
        }
    }

    LocalDate dueOn(DocumentReference invoice) {
        return company.stores().receivables().find(invoice).orElseThrow().dueOn();
    }

    KeptCards cards() {
        return new KeptCards(company.does());
    }

    LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    /** A customer who holds one service at EUR 10 net a month, opened today and paid. */
    CustomerNumber customerWithService() {
        return holder(company.consumer());
    }

    /** The same for this customer. */
    CustomerNumber holder(CustomerNumber customer) {
        DocumentReference invoice = orders(customer);
        company.transfers(customer, "12.00", List.of(invoice));
        return customer;
    }

    DocumentReference orders(CustomerNumber customer) {
        PlanCode plan = company.sells("cloud-" + plans.incrementAndGet(), "10.00");
        return company.orders(
                customer, new OrderedItem(plan, BillingPeriod.MONTH, 1, "site-" + customer));
    }

    /** Every morning up to and with a day, with its run. */
    void passUntil(LocalDate day) {
        while (today().isBefore(day)) {
            company.clock().advance(Duration.ofDays(1));
            runs();
        }
    }

    BillingRun runs() {
        RunBilling.Started started = office.runBilling().start(company.seller().code());
        BillingRun run = ((RunBilling.Started.Running) started).run();
        office.runBilling().work(run.id(), Integer.MAX_VALUE);
        office.letLapse().lapse();
        office.liftSuspensions().lift();
        return run;
    }

    Service serviceOf(CustomerNumber customer) {
        return company.stores().services().of(customer).getFirst();
    }

    List<Receivable> unpaid(CustomerNumber customer) {
        return company.given().in(() -> company.stores().receivables().openOf(customer));
    }

    /** Everything the customer was told, oldest first. */
    List<Kind> told(CustomerNumber customer) {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .map(Notice::kind)
                .toList();
    }

    /** Plays every day up to and with the last and notes on which of them he was told what. */
    Map<LocalDate, List<Kind>> diary(CustomerNumber customer, LocalDate last) {
        Map<LocalDate, List<Kind>> diary = new LinkedHashMap<>();
        while (today().isBefore(last)) {
            int before = told(customer).size();
            passUntil(today().plusDays(1));
            List<Kind> news = told(customer).subList(before, told(customer).size());
            if (!news.isEmpty()) {
                diary.put(today(), List.copyOf(news));
            }
        }
        return diary;
    }
}
