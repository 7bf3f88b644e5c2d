package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoice.Found;
import io.guichet.application.billing.WriteOffInvoice.Outcome;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Staff gives up what is open on an invoice. */
class WritingOffTest {

    private final HostingCompany company = new HostingCompany();
    private final WriteOffInvoice office =
            new BillingOffice(company.stores(), company.does(), company.clock()).writeOffInvoice();
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_is_open_is_a_loss_and_owed_no_longer() {
        company.transfers(anna, "10.00", List.of(invoice));

        assertThat(office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon"))
                .isEqualTo(new Outcome.WrittenOff(invoice, Money.euros("20.00")));

        assertThat(office.find(invoice))
                .isEqualTo(
                        new Found.Noted(
                                new WriteOff(
                                        invoice,
                                        Money.euros("20.00"),
                                        Reason.INSOLVENT,
                                        "court of Lyon",
                                        company.clock().instant())));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(status()).isEqualTo(InvoiceStatus.WRITTEN_OFF);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().ledger().entries().toList().getLast())
                .extracting(JournalEntry::postings)
                .isEqualTo(
                        List.of(
                                Posting.debit(LedgerAccount.BAD_DEBTS, Money.euros("20.00")),
                                Posting.credit(LedgerAccount.RECEIVABLES, Money.euros("20.00"))));
    }

    @Test
    void giving_up_again_answers_the_same_and_loses_nothing_more() {
        Outcome first = office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon");

        assertThat(office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon")).isEqualTo(first);
        assertThat(company.statementOf(anna)).hasSize(2);
    }

    @Test
    void another_reason_is_stated_only_once_the_first_is_taken_back() {
        office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon");
        WriteOff before = ((Found.Noted) office.find(invoice)).writeOff();

        assertThat(office.writeOff(invoice, Reason.GOODWILL, "court of Lyon"))
                .isEqualTo(new Outcome.WrittenOffOtherwise(before));
        assertThat(office.writeOff(invoice, Reason.INSOLVENT, ""))
                .isEqualTo(new Outcome.WrittenOffOtherwise(before));
        assertThat(office.find(invoice)).isEqualTo(new Found.Noted(before));

        office.takeBack(invoice);
        assertThat(office.writeOff(invoice, Reason.GOODWILL, ""))
                .isEqualTo(new Outcome.WrittenOff(invoice, Money.euros("30.00")));
    }

    @Test
    void what_bounces_afterwards_can_be_given_up_too() {
        PaymentId payment =
                ((RecordTransfer.Outcome.Recorded)
                                company.transfers(anna, "10.00", List.of(invoice)))
                        .payment()
                        .id();
        office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon");
        new MoneyBack(company.does()).reverses(payment, ReversalReason.BOUNCED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("10.00"));

        assertThat(office.writeOff(invoice, Reason.INSOLVENT, "bounced"))
                .isEqualTo(new Outcome.WrittenOff(invoice, Money.euros("30.00")));

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
        assertThat(office.takeBack(invoice))
                .isEqualTo(new Outcome.TakenBack(invoice, Money.euros("30.00")));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void it_can_be_neither_paid_nor_credited_until_that_is_taken_back() {
        office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon");
        company.transfers(anna, "30.00", List.of());
        assertThat(company.paysFromCredit(anna, invoice))
                .isEqualTo(new PayFromCredit.Outcome.WrittenOff());
        assertThat(company.credits(invoice, "late"))
                .isEqualTo(new CreditInvoice.Outcome.WrittenOff());

        assertThat(office.takeBack(invoice))
                .isEqualTo(new Outcome.TakenBack(invoice, Money.euros("30.00")));
        assertThat(office.find(invoice)).isEqualTo(new Found.NothingNoted());
        company.paysFromCredit(anna, invoice);

        assertThat(status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void a_transfer_for_it_becomes_no_credit_but_waits_until_that_is_taken_back() {
        DocumentReference other = company.invoices(anna, "5.00");
        office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon");

        Purpose part = new Purpose.Parts(List.of(new Allocation(invoice, Money.euros("30.00"))));

        assertThat(company.transfers(anna, "30.00", List.of(other, invoice)))
                .isEqualTo(new RecordTransfer.Outcome.WrittenOff(invoice));
        assertThat(company.transfers(anna, "30.00", part))
                .isEqualTo(new RecordTransfer.Outcome.WrittenOff(invoice));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));
        assertThat(company.openOn(other)).isEqualTo(Money.euros("5.00"));

        office.takeBack(invoice);
        company.transfers(anna, "30.00", List.of(invoice));
        assertThat(status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void what_bounced_of_it_is_owed_and_can_be_paid() {
        PaymentId payment =
                ((RecordTransfer.Outcome.Recorded)
                                company.transfers(anna, "10.00", List.of(invoice)))
                        .payment()
                        .id();
        office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon");
        new MoneyBack(company.does()).reverses(payment, ReversalReason.BOUNCED);

        company.transfers(anna, "10.00", List.of(invoice));

        assertThat(status()).isEqualTo(InvoiceStatus.WRITTEN_OFF);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));
    }

    @Test
    void what_nobody_owes_is_not_given_up() {
        assertThat(office.takeBack(invoice)).isEqualTo(new Outcome.NotWrittenOff());
        company.transfers(anna, "30.00", List.of(invoice));

        assertThat(office.writeOff(invoice, Reason.INSOLVENT, "court of Lyon"))
                .isEqualTo(new Outcome.NothingOpen());
        assertThat(
                        office.writeOff(
                                new DocumentReference("FR00009999"),
                                Reason.INSOLVENT,
                                "court of Lyon"))
                .isEqualTo(new Outcome.NoSuchInvoice());
    }

    @Test
    void an_invoice_that_is_none_was_not_given_up_nor_left_alone() {
        DocumentReference none = new DocumentReference("FR00009999");

        assertThat(office.find(none)).isEqualTo(new Found.NoSuchInvoice());
        assertThat(office.find(invoice)).isEqualTo(new Found.NothingNoted());
    }

    private InvoiceStatus status() {
        return company.shows(anna, invoice).summary().status();
    }
}
