package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.RecordDebitReturn;
import io.guichet.application.payment.RefundPayment;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.RefundKind;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

/** A bank takes all of a debit back, although a part of it was refunded by transfer. */
class ReturningRefundedDebitsTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final CustomerNumber anna = company.consumer();
    private final SellerCode seller = company.seller().code();
    private DocumentReference invoice;
    private Debit debit;

    @BeforeEach
    void a_debit_is_collected_and_its_invoice_credited() {
        desk.collectsAs(seller, DebitDesk.CREDITOR);
        desk.signs(anna);
        invoice = company.invoices(anna, "120.00");
        debit = desk.debits(invoice);
        company.clock().advance(Duration.ofDays(20));
        CollectionId file = new CollectionId(UUID.randomUUID());
        assertThat(desk.makes(file, seller, debit.collectOn()))
                .isInstanceOf(MakeCollection.Outcome.Made.class);
        company.clock().advance(Duration.ofDays(20));
        desk.books(seller, file);
        company.credits(invoice, "withdrawal");
    }

    @Test
    void who_was_refunded_all_and_takes_it_back_owes_it() {
        refunds("120.00");

        assertThat(desk.returns(debit.id(), ReturnCode.MD06))
                .isInstanceOf(RecordDebitReturn.Outcome.Returned.class);

        assertOwes();
    }

    @Test
    void who_was_refunded_a_part_and_takes_all_back_owes_that_part() {
        refunds("50.00");

        desk.returns(debit.id(), ReturnCode.MD06);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("-50.00"));
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void it_is_the_same_without_cover_and_however_often_it_is_recorded() {
        refunds("120.00");

        desk.returns(debit.id(), ReturnCode.AM04);
        assertThat(desk.returns(debit.id(), ReturnCode.AM04))
                .isInstanceOf(RecordDebitReturn.Outcome.Returned.class);

        assertOwes();
    }

    private void refunds(String amount) {
        assertThat(
                        new MoneyBack(company.does())
                                .refunds(new RefundKind.ByTransfer(debit.payment()), amount))
                .isInstanceOf(RefundPayment.Outcome.Refunded.class);
    }

    private void assertOwes() {
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("-120.00"));
        assertThat(company.statementOf(anna).getFirst().kind())
                .isEqualTo(EntryKind.PAYMENT_REVERSED);
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
