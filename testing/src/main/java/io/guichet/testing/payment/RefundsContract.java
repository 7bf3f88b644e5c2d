package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.query.ListRefunds.RefundPosition;
import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.Refund.State;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What every {@link io.guichet.application.payment.port.Refunds} and every {@link
 * io.guichet.application.payment.query.ListRefunds} promises.
 */
public abstract class RefundsContract extends Contract {

    /** Long ago, so that nothing of other tests hangs longer. */
    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00.123456Z");

    @Test
    void each_kind_is_found_as_it_was_added() {
        Payment payment = payment(given().customer());
        CustomerNumber customer = payment.customer();

        List<Refund> refunds =
                List.of(
                        add(customer, new RefundKind.ToCard(payment.id()), Given.NOON),
                        add(customer, new RefundKind.ByTransfer(payment.id()), Given.NOON),
                        add(customer, new RefundKind.ToCredit(payment.id()), Given.NOON),
                        add(customer, new RefundKind.UnusedCredit(MoneyBack.ACCOUNT), Given.NOON));

        assertThat(refunds).allSatisfy(refund -> assertThat(find(refund)).isEqualTo(refund));
        RefundId first = refunds.getFirst().id();
        assertThat(stores().listRefunds().find(customer, first)).contains(refunds.getFirst());
        assertThat(stores().listRefunds().find(given().customer().number(), first)).isEmpty();
    }

    @Test
    void an_unknown_id_finds_nothing() {
        assertThat(in(() -> stores().refunds().find(MoneyBack.newRefund()))).isEmpty();
        CustomerNumber customer = given().customer().number();
        assertThat(stores().listRefunds().find(customer, MoneyBack.newRefund())).isEmpty();
    }

    @Test
    void an_id_is_taken_once() {
        Refund refund = request(given().customer(), Given.NOON);

        assertLost(() -> stores().refunds().add(refund));
    }

    @Test
    void what_is_saved_is_found_and_the_second_of_two_savers_is_refused() {
        Refund first = request(given().customer(), Given.NOON);
        Refund second = find(first);

        done(() -> stores().refunds().save(first.to(State.DONE, Given.NOON.plusSeconds(5))));

        assertThat(find(first).state()).isEqualTo(State.DONE);
        assertThat(find(first).changedAt()).isEqualTo(Given.NOON.plusSeconds(5));
        assertThat(find(first).version()).isGreaterThan(first.version());
        assertLost(() -> stores().refunds().save(second.to(State.REFUSED, Given.NOON)));
    }

    @Test
    void those_of_a_payment_come_oldest_first() {
        Payment payment = payment(given().customer());
        RefundKind toCard = new RefundKind.ToCard(payment.id());
        Refund second = add(payment.customer(), toCard, Given.NOON.plusSeconds(1));
        Refund first = add(payment.customer(), toCard, Given.NOON);
        add(payment.customer(), new RefundKind.UnusedCredit(MoneyBack.ACCOUNT), Given.NOON);

        assertThat(in(() -> stores().refunds().of(payment.id()))).containsExactly(first, second);
        assertThat(in(() -> stores().refunds().of(new PaymentId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void what_a_customer_asked_for_comes_newest_first_until_it_is_decided() {
        Customer customer = given().customer();
        Refund first = request(customer, Given.NOON);
        Refund second = request(customer, Given.NOON.plusSeconds(1));
        Refund done = request(customer, Given.NOON.plusSeconds(2));
        done(() -> stores().refunds().save(done.to(State.DONE, Given.NOON)));
        request(given().customer(), Given.NOON);

        assertThat(in(() -> stores().refunds().requestedBy(customer.number())))
                .containsExactly(second, first);
        assertThat(stores().listRefunds().requested(RefundPosition.START, 1000).items())
                .contains(first, second)
                .doesNotContain(find(done));
    }

    @Test
    void those_that_wait_for_the_provider_are_found_the_longest_untouched_first() {
        Payment payment = payment(given().customer());
        RefundKind toCard = new RefundKind.ToCard(payment.id());
        Refund second = add(payment.customer(), toCard, LONG_AGO.plusSeconds(1));
        Refund first = add(payment.customer(), toCard, LONG_AGO);
        Refund touched = add(payment.customer(), toCard, LONG_AGO.plusSeconds(60));

        List<RefundId> hanging =
                in(() -> stores().refunds().hanging(LONG_AGO.plusSeconds(60), 1000));
        List<RefundId> one = in(() -> stores().refunds().hanging(LONG_AGO.plusSeconds(60), 1));

        List.of(first, second, touched)
                .forEach(
                        left -> done(() -> stores().refunds().save(left.to(State.DONE, LONG_AGO))));
        assertThat(hanging).containsExactly(first.id(), second.id());
        assertThat(one).containsExactly(first.id());
    }

    @Test
    void a_customers_own_come_newest_first_page_by_page() {
        Customer customer = given().customer();
        Refund first = request(customer, Given.NOON);
        Refund second = request(customer, Given.NOON.plusSeconds(1));
        Refund third = request(customer, Given.NOON.plusSeconds(2));
        request(given().customer(), Given.NOON);

        Page<Refund> newest =
                stores().listRefunds().list(customer.number(), RefundPosition.START, 2);
        Page<Refund> rest =
                stores().listRefunds()
                        .list(
                                customer.number(),
                                new RefundPosition(second.startedAt(), second.id().value()),
                                2);

        assertThat(newest.items()).containsExactly(third, second);
        assertThat(newest.more()).isTrue();
        assertThat(rest.items()).containsExactly(first);
        assertThat(rest.more()).isFalse();
    }

    @Test
    void payments_that_did_not_stay_are_told_from_those_that_did() {
        Customer customer = given().customer();
        Payment stayed = payment(customer);
        Payment refunded = payment(customer);
        Payment reversed = payment(customer);
        add(customer.number(), new RefundKind.ByTransfer(refunded.id()), Given.NOON);
        add(customer.number(), new RefundKind.ToCredit(refunded.id()), Given.NOON);
        Refund refused = add(customer.number(), new RefundKind.ToCard(refunded.id()), Given.NOON);
        done(() -> stores().refunds().save(refused.to(State.REFUSED, Given.NOON)));
        done(() -> stores().paymentReversals().add(bounced(reversed)));

        List<PaymentId> all = List.of(stayed.id(), refunded.id(), reversed.id());
        assertThat(stores().showMoneyBack().of(customer.number(), all))
                .isEqualTo(
                        Map.of(
                                refunded.id(),
                                new ShowMoneyBack.MoneyBack(
                                        Money.euros("10.00"),
                                        Money.euros("0.00"),
                                        Money.euros("0.00"),
                                        Optional.empty()),
                                reversed.id(),
                                new ShowMoneyBack.MoneyBack(
                                        Money.euros("0.00"),
                                        Money.euros("0.00"),
                                        Money.euros("0.00"),
                                        Optional.of(ReversalReason.BOUNCED))));
        assertThat(stores().showMoneyBack().of(customer.number(), List.of())).isEmpty();
        assertThat(stores().showMoneyBack().of(given().customer().number(), all)).isEmpty();
    }

    @Test
    void payments_of_a_customer_that_did_not_stay_are_listed() {
        Customer customer = given().customer();
        payment(customer);
        Payment reversed = payment(customer);
        Payment another = payment(given().customer());
        done(() -> stores().paymentReversals().add(bounced(reversed)));
        done(() -> stores().paymentReversals().add(bounced(another)));

        assertThat(given().in(() -> stores().paymentReversals().of(customer.number())))
                .containsExactly(reversed.id());
        assertThat(given().in(() -> stores().paymentReversals().of(given().customer().number())))
                .isEmpty();
    }

    @Test
    void what_of_a_transfer_was_too_much_is_known_to_wait_until_it_is_sent() {
        Payment payment = payment(given().customer());
        Refund surplus =
                Refund.asked(
                        MoneyBack.newRefund(),
                        payment.customer(),
                        payment.id(),
                        Money.euros("4.00"),
                        Given.NOON);
        done(() -> stores().refunds().add(surplus));

        assertThat(back(payment).waiting()).isEqualTo(Money.euros("4.00"));
        assertThat(back(payment).surplus()).isEqualTo(Money.euros("4.00"));
        assertThat(back(payment).refunded()).isEqualTo(Money.euros("4.00"));

        done(() -> stores().refunds().save(surplus.to(State.DONE, Given.NOON)));

        assertThat(back(payment).waiting()).isEqualTo(Money.euros("0.00"));
        assertThat(back(payment).surplus()).isEqualTo(Money.euros("4.00"));
        assertThat(back(payment).refunded()).isEqualTo(Money.euros("4.00"));
    }

    private ShowMoneyBack.MoneyBack back(Payment payment) {
        return stores().showMoneyBack()
                .of(payment.customer(), List.of(payment.id()))
                .get(payment.id());
    }

    private static PaymentReversal bounced(Payment payment) {
        return new PaymentReversal(
                payment.id(),
                payment.customer(),
                ReversalReason.BOUNCED,
                payment.amount(),
                List.of(),
                Given.NOON);
    }

    private Payment payment(Customer customer) {
        return new Paid(stores()).transfer(customer, "50.00", Given.NOON, List.of());
    }

    private Refund request(Customer customer, Instant at) {
        return add(customer.number(), new RefundKind.UnusedCredit(MoneyBack.ACCOUNT), at);
    }

    private Refund add(CustomerNumber customer, RefundKind kind, Instant at) {
        Refund refund =
                Refund.start(
                        MoneyBack.newRefund(), customer, kind, Money.euros("5.00"), "gesture", at);
        done(() -> stores().refunds().add(refund));
        return refund;
    }

    private Refund find(Refund refund) {
        return in(() -> stores().refunds().find(refund.id())).orElseThrow();
    }
}
