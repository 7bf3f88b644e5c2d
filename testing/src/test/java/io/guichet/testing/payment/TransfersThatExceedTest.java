package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Outcome;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a transfer exceeds what it is for becomes credit, is refused, or is sent back. */
class TransfersThatExceedTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final PaymentId id = HostingCompany.newPayment();

    @Test
    void it_becomes_credit() {
        CustomerNumber anna = owing("credit", "30.00");

        assertThat(records(anna, "45.00", new Purpose.Debts()))
                .isInstanceOf(Outcome.Recorded.class);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("15.00"));
        assertThat(waiting(anna)).isEmpty();
    }

    @Test
    void it_is_refused_and_nothing_is_settled() {
        CustomerNumber anna = owing("refused", "30.00");
        DocumentReference invoice = invoiceOf(anna);
        Outcome refused = new Outcome.Exceeding(Money.euros("15.00"));

        assertThat(records(anna, "45.00", new Purpose.Debts())).isEqualTo(refused);
        assertThat(records(anna, "45.00", Purpose.of(List.of(invoice)))).isEqualTo(refused);
        assertThat(records(anna, "45.00", parts(invoice, "30.00"))).isEqualTo(refused);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));

        assertThat(records(anna, "30.00", new Purpose.Debts()))
                .isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void what_is_meant_for_the_credit_is_taken_where_a_surplus_is_not() {
        CustomerNumber anna = owing("refused", "30.00");

        assertThat(records(anna, "45.00", new Purpose.Credit()))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("45.00"));
    }

    @Test
    void it_waits_to_be_sent_back_and_is_no_credit_meanwhile() {
        CustomerNumber anna = owing("refund", "30.00");

        records(anna, "45.00", new Purpose.Debts());
        records(anna, "45.00", new Purpose.Debts());

        Refund refund = waiting(anna).getFirst();
        assertThat(waiting(anna)).hasSize(1);
        assertThat(refund.amount()).isEqualTo(Money.euros("15.00"));
        assertThat(refund.kind()).isEqualTo(new RefundKind.ByTransfer(id));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0.00"));

        assertThat(money.decides(refund.id(), new Decision.Transferred()))
                .isInstanceOf(DecideCreditPayout.Outcome.Decided.class);
        assertThat(waiting(anna)).isEmpty();
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0.00"));
    }

    @Test
    void whoever_sent_too_much_is_told_what_of_it_will_be_sent_back() {
        CustomerNumber anna = owing("refund", "30.00");

        records(anna, "45.00", new Purpose.Debts());

        assertThat(told()).containsEntry("amount", "45.00").containsEntry("sentBack", "15.00");
    }

    @Test
    void what_another_invoice_takes_of_it_is_not_told_to_come_back() {
        CustomerNumber anna = owing("refund", "30.00");
        DocumentReference first = invoiceOf(anna);
        company.invoices(anna, "10.00");

        records(anna, "45.00", Purpose.of(List.of(first)));

        assertThat(told())
                .containsEntry(
                        "sentBack", waiting(anna).getFirst().amount().toDecimal().toPlainString());
    }

    @Test
    void nobody_is_told_so_of_what_becomes_credit() {
        CustomerNumber anna = owing("credit", "30.00");

        records(anna, "45.00", new Purpose.Debts());

        assertThat(told()).containsEntry("sentBack", "");
    }

    @Test
    void its_customer_may_keep_it_as_credit_instead() {
        CustomerNumber anna = owing("refund", "30.00");
        records(anna, "45.00", new Purpose.Debts());

        money.takesBack(anna, waiting(anna).getFirst().id());

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("15.00"));
    }

    @Test
    void nothing_of_a_transfer_that_bounces_is_sent_back() {
        CustomerNumber anna = owing("refund", "30.00");
        DocumentReference invoice = invoiceOf(anna);
        records(anna, "45.00", new Purpose.Debts());

        money.reverses(id, ReversalReason.BOUNCED);

        assertThat(waiting(anna)).isEmpty();
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0.00"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void what_a_card_is_being_charged_for_is_owed_and_no_surplus() {
        CustomerNumber anna = owing("refund", "30.00");
        DocumentReference invoice = invoiceOf(anna);
        reserve(invoice, "30.00");

        records(anna, "45.00", new Purpose.Debts());

        assertThat(waiting(anna).getFirst().amount()).isEqualTo(Money.euros("15.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void nor_is_a_transfer_refused_for_it() {
        CustomerNumber anna = owing("refused", "30.00");
        DocumentReference invoice = invoiceOf(anna);
        reserve(invoice, "20.00");

        assertThat(records(anna, "30.00", parts(invoice, "10.00")))
                .isInstanceOf(Outcome.Recorded.class);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("20.00"));
    }

    private void reserve(DocumentReference invoice, String amount) {
        company.given()
                .done(
                        () -> {
                            Receivables receivables = company.stores().receivables();
                            receivables.save(
                                    receivables
                                            .find(invoice)
                                            .orElseThrow()
                                            .reserve(Money.euros(amount)));
                        });
    }

    private CustomerNumber owing(String surplus, String amount) {
        new SetPolicyHandler(
                        company.stores().sellers(),
                        company.stores().policy(),
                        company.stores().transactions(),
                        company.clock())
                .set(
                        new SetPolicy.Command(
                                company.seller().code(),
                                company.seller().dayOf(company.clock().instant()).plusDays(1),
                                Optional.empty(),
                                Map.of(Setting.OVERPAID, surplus),
                                Optional.empty(),
                                "staff"));
        company.clock().advance(Duration.ofDays(1));
        CustomerNumber customer = company.consumer();
        company.invoices(customer, amount);
        return customer;
    }

    private DocumentReference invoiceOf(CustomerNumber customer) {
        return company.given()
                .in(() -> company.stores().receivables().openOf(customer))
                .getFirst()
                .invoice();
    }

    private Outcome records(CustomerNumber customer, String amount, Purpose purpose) {
        return company.does()
                .recordTransfer()
                .record(new RecordTransfer.Command(customer, Money.euros(amount), purpose, id));
    }

    private static Purpose parts(DocumentReference invoice, String amount) {
        return new Purpose.Parts(List.of(new Allocation(invoice, Money.euros(amount))));
    }

    /** What the notice of the transfer says. */
    private Map<String, String> told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.key().equals("payment:" + id))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    private List<Refund> waiting(CustomerNumber customer) {
        return company.given().in(() -> company.stores().refunds().requestedBy(customer));
    }
}
