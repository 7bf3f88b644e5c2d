package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static java.time.temporal.ChronoUnit.DAYS;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.debit.ShowDebit;
import io.guichet.application.debit.ShowDebitHandler;
import io.guichet.application.debit.ShowMandates;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.billing.InvoiceDialogue.BillingPorts;
import io.guichet.bot.factor.FactorPorts;
import io.guichet.bot.ordering.OrderingPorts;
import io.guichet.bot.subscription.SubscriptionPorts;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.publicsector.PublicDesk;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a shop sells by the month and the year, and its use cases about services. */
final class Hosting {

    private final Shop shop;
    private final UseCases selling;
    private final ChangeDesk desk;
    private final BillingOffice office;

    Hosting(Shop shop) {
        this.shop = shop;
        var noCards = new FakeCardProvider(shop.stores.transactions(), shop.clock);
        this.selling = UseCases.over(shop.stores, noCards, shop.clock);
        this.desk = new ChangeDesk(shop.stores, selling, shop.clock);
        this.office = new BillingOffice(shop.stores, selling, shop.clock);
    }

    static BillingPorts billing(Shop shop) {
        return new BillingPorts(
                shop.stores.findInvoice(),
                shop.stores.listInvoices(),
                charging(shop).draftInvoice(),
                shop.stores.findBalance(),
                debits(shop),
                shop.stores.reform().showDeposits(),
                new PublicDesk(shop.stores, shop.clock).giveEngagementNumber(),
                InvoiceWishes.in(shop));
    }

    static ChargingDesk charging(Shop shop) {
        return new ChargingDesk(new Hosting(shop).selling);
    }

    static ShowDebit debits(Shop shop) {
        return new ShowDebitHandler(
                shop.stores.debits().debits(),
                shop.stores.debits().mandates(),
                new TradingParties(shop.stores.customers(), shop.stores.sellers()),
                shop.stores.transactions(),
                shop.clock);
    }

    /** Nothing is signed in a chat, so that no paper is drawn. */
    static ShowMandates mandates(Shop shop) {
        return new ShowMandates() {
            @Override
            public List<Mandate> list(CustomerNumber customer) {
                return shop.stores.debits().mandates().of(customer);
            }

            @Override
            public Optional<Offer> offer(CustomerNumber customer) {
                return Optional.empty();
            }
        };
    }

    static FactorPorts factor(Shop shop) {
        FactorUseCases factor = new FactorUseCases(shop.stores, shop.clock);
        return new FactorPorts(factor.stepUp(), factor.confirmFactor());
    }

    /** The ports over a shop, whatever it sells. */
    static SubscriptionPorts ports(Shop shop) {
        Hosting hosting = new Hosting(shop);
        return new SubscriptionPorts(
                shop.stores.listServices(),
                shop.stores.listPlans(),
                hosting.desk.changeService(),
                hosting.desk.withdrawChange(),
                hosting.desk.renewEarly(),
                hosting.desk.renewLate(),
                hosting.desk.alignBillingDay(),
                hosting.office.configureRenewal(),
                hosting.office.cancelService());
    }

    static OrderingPorts ordering(Shop shop) {
        UseCases selling = new Hosting(shop).selling;
        return new OrderingPorts(
                shop.stores.listOrders(),
                shop.stores.findBalance(),
                shop.stores.listStoredCards(),
                selling.orderDesk().payOrder(),
                selling.orderDesk().cancelOrder(),
                selling.orderDesk().placeSettlement(),
                new WithdrawalDesk(selling).withdrawFromOrder());
    }

    /** Holds a domain name, which renews by itself. */
    void holdsDomain(Customer customer, String label) {
        PlanCode code = new PlanCode("domain-com");
        PlanPrice price = price(code, BillingPeriod.MONTH, "12.00");
        PlanRules rules = PlanRules.of(PlanFamily.DOMAIN_NAME);
        ServiceId id = new ServiceId(UUID.randomUUID());
        shop.given.done(
                () -> {
                    shop.stores
                            .plans()
                            .add(Samples.plan(shop.seller, code, List.of(price)).with(rules));
                    shop.stores
                            .services()
                            .add(Service.open(id, customer.number(), label, price, 1, today()));
                });
    }

    /** Opens an account for what the customer holds under these labels. */
    void inAccount(Customer customer, String name, String... labels) {
        List<ServiceId> services =
                shop.given.in(() -> shop.stores.services().heldBy(customer.number())).stream()
                        .filter(service -> List.of(labels).contains(service.label()))
                        .map(Service::id)
                        .toList();
        desk.keepAccounts().open(customer.number(), new AccountName(name), services);
    }

    /** By the month and the year, without VAT. */
    Hosting sells(String code, String monthly, String yearly) {
        PlanCode plan = new PlanCode(code);
        shop.given.done(
                () ->
                        shop.stores
                                .plans()
                                .add(
                                        Samples.plan(
                                                shop.seller,
                                                plan,
                                                List.of(
                                                        price(plan, BillingPeriod.MONTH, monthly),
                                                        price(plan, BillingPeriod.YEAR, yearly)))));
        return this;
    }

    /** Follows a preset from tomorrow on, and lets a day pass. */
    Hosting follows(Preset preset, Map<Setting, String> changed) {
        new SetPolicyHandler(
                        shop.stores.sellers(),
                        shop.stores.policy(),
                        shop.stores.transactions(),
                        shop.clock)
                .set(
                        new SetPolicy.Command(
                                shop.seller.code(),
                                today().plusDays(1),
                                Optional.of(preset),
                                changed,
                                Optional.empty(),
                                "staff"));
        shop.clock.pass(Duration.ofDays(1));
        return this;
    }

    void orders(Customer customer, String plan, String label) {
        selling.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer.number(),
                                UUID.randomUUID(),
                                List.of(
                                        new OrderedItem(
                                                new PlanCode(plan), BillingPeriod.MONTH, 1, label)),
                                new PlaceOrder.Agreement.ListPrice()));
    }

    /** Orders a plan by the month and pays it by transfer. */
    ServiceSummary holds(Customer customer, String plan, String label) {
        orders(customer, plan, label);
        shop.given
                .in(() -> shop.stores.receivables().openOf(customer.number()))
                .forEach(
                        open ->
                                shop.transfers(
                                        customer,
                                        open.open().toDecimal().toPlainString(),
                                        open.invoice()));
        return serviceOf(customer);
    }

    /** Staff asks for half of the order that waits. */
    DocumentReference asksHalf(Customer customer) {
        OrderNumber order =
                shop.stores
                        .listOrders()
                        .list(customer.number(), Long.MAX_VALUE, 1)
                        .items()
                        .getFirst()
                        .number();
        AskAdvance.Outcome outcome =
                selling.orderDesk()
                        .askAdvance()
                        .ask(new AskAdvance.Command(order, new Percent(50), today().plusMonths(2)));
        return ((AskAdvance.Outcome.Asked) outcome).invoice();
    }

    /** Issues an invoice again as it is. */
    DocumentReference reissues(DocumentReference invoice) {
        ReissueInvoice.Changes nothing =
                new ReissueInvoice.Changes(Optional.empty(), Optional.empty(), List.of());
        ReissueInvoice.Outcome outcome =
                new CorrectionDesk(shop.stores, selling, shop.clock)
                        .reissueInvoice()
                        .reissue(new ReissueInvoice.Command(invoice, "wrong", nothing));
        return ((ReissueInvoice.Outcome.Reissued) outcome).invoice();
    }

    /** The same by a corrective invoice. */
    DocumentReference corrects(DocumentReference invoice) {
        return new CorrectionDesk(shop.stores, selling, shop.clock).corrects(invoice);
    }

    /** Nobody renewed it, and so many days went by since its time was over. */
    void expired(Customer customer, int daysAgo) {
        LocalDate end = serviceOf(customer).paidUntil();
        shop.clock.pass(Duration.ofDays(DAYS.between(today(), end.plusDays(daysAgo))));
        shop.given.done(
                () -> {
                    Service service = shop.stores.services().heldBy(customer.number()).getFirst();
                    shop.stores.services().save(service.as(ServiceState.EXPIRED));
                });
    }

    /** Pays with credit that is there and lets the changes that wait go on. */
    void settles() {
        desk.settleChanges().settle();
    }

    ServiceSummary serviceOf(Customer customer) {
        return shop.stores
                .listServices()
                .list(customer.number(), ServicePosition.START, 1)
                .items()
                .getFirst();
    }

    private LocalDate today() {
        return shop.seller.dayOf(shop.clock.instant());
    }

    private static PlanPrice price(PlanCode plan, BillingPeriod period, String amount) {
        return new PlanPrice(
                plan, period, euros(amount), TaxBasis.NET, LocalDate.of(2026, 1, 1), LocalDate.MAX);
    }
}
