package io.guichet.testing.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who orders on the first of March 2026, a Sunday, at EUR 31 without VAT for its 31 days. */
abstract class Withdrawing {

    static final Consent AT_ONCE = new Consent(true, false);
    static final Consent ONLY_ORDERED = Consent.NONE;

    final HostingCompany company = new HostingCompany();
    final Cards cards = new Cards(company);
    final MoneyBack money = new MoneyBack(company.does());
    final WithdrawFromOrder desk = new WithdrawalDesk(company.does()).withdrawFromOrder();
    final CustomerNumber anna = company.consumer();
    private final PlanCode cloud = company.sells("cloud-small", "31.00");

    @AfterEach
    void books_and_seals_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
        assertThat(company.does().verifySeals().verify())
                .allMatch(VerifySeals.SeriesReport::isWhole);
    }

    PlanCode cloud() {
        return cloud;
    }

    Order orders(CustomerNumber customer, Consent consent, PlanCode... plans) {
        return ((PlaceOrder.Outcome.Placed) places(customer, consent, plans)).order();
    }

    PlaceOrder.Outcome places(CustomerNumber customer, Consent consent, PlanCode... plans) {
        List<OrderedItem> items =
                IntStream.range(0, plans.length)
                        .mapToObj(
                                index ->
                                        new OrderedItem(
                                                plans[index],
                                                BillingPeriod.MONTH,
                                                1,
                                                "site-" + (index + 1)))
                        .toList();
        return places(customer, consent, items);
    }

    PlaceOrder.Outcome places(CustomerNumber customer, Consent consent, List<OrderedItem> items) {
        return company.does()
                .placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                items,
                                new PlaceOrder.Agreement.ListPrice(),
                                Set.of(),
                                consent));
    }

    void pays(Order order) {
        company.transfers(
                order.customer(),
                order.total().toDecimal().toPlainString(),
                List.of(order.invoice()));
    }

    void paysPart(Order order, String amount) {
        company.paysFromCredit(
                anna,
                order.invoice(),
                HostingCompany.newPayment(),
                new Share.Part(Money.euros(amount)));
    }

    PaymentId byCard(Order order) {
        PaymentId payment = cards.opensPage(anna, order.invoice());
        cards.payOnPage(payment);
        return payment;
    }

    void days(int days) {
        company.clock().advance(Duration.ofDays(days));
    }

    Withdrawal confirms(Order order) {
        return ((Outcome.Withdrawn) desk.confirm(order.customer(), order.number())).withdrawal();
    }

    OrderView shown(Order order) {
        return company.stores().listOrders().find(order.customer(), order.number()).orElseThrow();
    }

    Invoice creditNote(Withdrawal withdrawal) {
        return company.stores()
                .invoices()
                .find(withdrawal.creditNotes().getFirst())
                .orElseThrow()
                .document();
    }

    List<Notice> told() {
        return company.stores().outbox().after(0).stream()
                .filter(notice -> notice.kind() == Notice.Kind.ORDER_WITHDRAWN)
                .toList();
    }

    Service first(Order order) {
        return company.stores().services().find(order.services().getFirst()).orElseThrow();
    }

    void save(Service service) {
        company.given().done(() -> company.stores().services().save(service));
    }

    /** At once, of his own will. */
    void ends(Order order) {
        Ending today = new Ending(company.seller().dayOf(company.clock().instant()), "too dear");
        save(first(order).cancel(today).terminate(today.on()));
    }

    /** A month more. */
    DocumentReference renewsEarly(Order order) {
        RenewEarly.Outcome renewed =
                new ChangeDesk(company.stores(), company.does(), company.clock())
                        .renewEarly()
                        .renew(
                                new RenewEarly.Command(
                                        anna,
                                        first(order).id(),
                                        UUID.randomUUID(),
                                        Optional.empty(),
                                        Optional.empty()));
        return ((RenewEarly.Outcome.Renewed) renewed).invoice();
    }

    /** Something that is done once. */
    PlanCode sellsOnce(String gross) {
        PlanCode code = new PlanCode("once");
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros(gross),
                        TaxBasis.GROSS,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return company.sells(Samples.plan(company.seller(), code, List.of(price)));
    }

    /** Of this year. */
    void policy(Map<Setting, String> settings) {
        company.follows(settings, LocalDate.of(2026, 1, 1));
    }
}
