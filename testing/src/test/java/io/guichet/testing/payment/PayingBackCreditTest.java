package io.guichet.testing.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.DecideCreditPayout.Decision.Refused;
import io.guichet.application.payment.DecideCreditPayout.Decision.Transferred;
import io.guichet.application.payment.DecideCreditPayout.Outcome.AlreadyDecided;
import io.guichet.application.payment.DecideCreditPayout.Outcome.Decided;
import io.guichet.application.payment.DecideCreditPayout.Outcome.NoSuchPayout;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.RequestCreditPayout.Outcome.CreditTooLow;
import io.guichet.application.payment.RequestCreditPayout.Outcome.NoSuchCustomer;
import io.guichet.application.payment.RequestCreditPayout.Outcome.RefundIdReused;
import io.guichet.application.payment.RequestCreditPayout.Outcome.Requested;
import io.guichet.application.payment.RequestCreditPayout.Outcome.WrongAmount;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.payment.Refund.State;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer wants credit back that he does not use. */
class PayingBackCreditTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final RefundId id = MoneyBack.newRefund();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_is_asked_for_leaves_the_credit_at_once_and_waits_for_staff() {
        Requested requested = (Requested) money.asksBack(id, anna, "30.00");

        assertThat(requested.payout().state()).isEqualTo(State.REQUESTED);
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
        assertThat(company.paysFromCredit(anna, company.invoices(anna, "21.00")))
                .isInstanceOf(PayFromCredit.Outcome.CreditTooLow.class);
    }

    @Test
    void where_the_policy_keeps_it_credit_of_professionals_is_not_paid_back() {
        new SetPolicyHandler(
                        company.stores().sellers(),
                        company.stores().policy(),
                        company.stores().transactions(),
                        company.clock())
                .set(
                        new SetPolicy.Command(
                                company.seller().code(),
                                company.seller().dayOf(company.clock().instant()).plusDays(1),
                                Optional.of(Preset.INVOICE),
                                Map.of(),
                                Optional.empty(),
                                "staff"));
        company.clock().advance(Duration.ofDays(1));

        CustomerNumber bakery = company.company();
        company.transfers(bakery, "50.00", List.of());
        assertThat(money.asksBack(MoneyBack.newRefund(), bakery, "30.00"))
                .isEqualTo(new RequestCreditPayout.Outcome.NotPaidBack());
        assertThat(company.creditOf(bakery)).isEqualTo(euros("50.00"));

        assertThat(money.asksBack(id, anna, "30.00"))
                .as("by law a consumer's is his")
                .isInstanceOf(Requested.class);
    }

    @Test
    void staff_transfers_it_and_the_customer_is_told() {
        money.asksBack(id, anna, "30.00");

        assertThat(state(money.decides(id, new Transferred()))).isEqualTo(State.DONE);

        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
        assertThat(company.stores().ledger().entries())
                .filteredOn(entry -> entry.key().equals("refund:" + id + ":sent"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.postings())
                                        .containsExactly(
                                                Posting.debit(
                                                        LedgerAccount.REFUNDS_DUE, euros("30.00")),
                                                Posting.credit(
                                                        LedgerAccount.BANK, euros("30.00"))));
        assertThat(company.stores().outbox().notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.REFUNDED)
                .singleElement()
                .satisfies(notice -> assertThat(notice.facts()).containsEntry("amount", "30.00"));
    }

    @Test
    void what_staff_refuses_or_the_customer_takes_back_is_credit_again() {
        RefundId other = MoneyBack.newRefund();
        money.asksBack(id, anna, "30.00");
        money.asksBack(other, anna, "20.00");

        assertThat(state(money.decides(id, new Refused()))).isEqualTo(State.REFUSED);
        assertThat(state(money.takesBack(anna, other))).isEqualTo(State.REFUSED);

        assertThat(company.creditOf(anna)).isEqualTo(euros("50.00"));
    }

    @Test
    void it_is_decided_once() {
        money.asksBack(id, anna, "30.00");
        money.decides(id, new Transferred());

        assertThat(state(money.decides(id, new Transferred()))).isEqualTo(State.DONE);
        assertThat(money.decides(id, new Refused())).isInstanceOf(AlreadyDecided.class);
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
    }

    @Test
    void what_was_transferred_before_its_customer_took_it_back_is_gone_all_the_same() {
        money.asksBack(id, anna, "30.00");
        money.takesBack(anna, id);
        DocumentReference invoice = company.invoices(anna, "50.00");
        company.paysFromCredit(anna, invoice);

        assertThat(state(money.decides(id, new Transferred()))).isEqualTo(State.DONE);
        assertThat(state(money.decides(id, new Transferred()))).isEqualTo(State.DONE);
        assertThat(money.takesBack(anna, id)).isInstanceOf(AlreadyDecided.class);

        assertThat(company.creditOf(anna)).isEqualTo(euros("-30.00"));
    }

    @Test
    void no_more_is_asked_for_than_there_is() {
        assertThat(money.asksBack(id, anna, "50.01")).isEqualTo(new CreditTooLow(euros("50.00")));
        assertThat(money.asksBack(id, anna, "0.00")).isEqualTo(new WrongAmount());
        assertThat(money.asksBack(id, new CustomerNumber(999), "1.00"))
                .isEqualTo(new NoSuchCustomer());
    }

    @Test
    void asking_twice_asks_once() {
        List<Object> outcomes = Together.run(16, () -> money.asksBack(id, anna, "30.00"));

        assertThat(outcomes).allMatch(outcomes.getFirst()::equals);
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
        assertThat(money.asksBack(id, anna, "10.00")).isEqualTo(new RefundIdReused());
    }

    @Test
    void the_request_of_someone_else_and_a_refund_of_a_payment_do_not_exist() {
        money.asksBack(id, anna, "30.00");

        assertThat(money.takesBack(company.consumer(), id)).isEqualTo(new NoSuchPayout());
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
        assertThat(money.decides(MoneyBack.newRefund(), new Transferred()))
                .isEqualTo(new NoSuchPayout());
    }

    private static State state(DecideCreditPayout.Outcome outcome) {
        return ((Decided) outcome).payout().state();
    }
}
