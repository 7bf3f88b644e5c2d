package io.guichet.testing.debit;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.notification.Notice;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.application.payment.RecordTransfer.Outcome.MoreThanOwed;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A debit that is announced gives way to what settles its invoice; one the bank has does not. */
class DebitsGivingWayTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final CustomerNumber anna = company.consumer();
    private final SellerCode seller = company.seller().code();

    @BeforeEach
    void anna_signs() {
        desk.collectsAs(seller, DebitDesk.CREDITOR);
        desk.signs(anna);
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_credit_note_cancels_it_and_the_customer_is_told_once() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));

        assertThat(company.credits(debit.invoice(), "wrong"))
                .isInstanceOf(CreditInvoice.Outcome.Credited.class);
        company.credits(debit.invoice(), "wrong");

        assertGone(debit);
        assertThat(company.openOn(debit.invoice())).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(told().getFirst().facts())
                .containsEntry("invoice", debit.invoice().value())
                .containsEntry("amount", "30.00")
                .containsEntry("currency", "EUR")
                .containsEntry("on", debit.collectOn().toString());
        assertThat(makes(debit)).isInstanceOf(MakeCollection.Outcome.NothingToCollect.class);
    }

    @Test
    void what_a_credit_note_leaves_due_is_announced_again_with_the_whole_notice() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));
        company.clock().advance(Duration.ofDays(25));

        credits(debit.invoice(), "10.00");
        assertGone(debit);
        Debit rest = desk.debits(debit.invoice());

        assertThat(rest.amount()).isEqualTo(company.openOn(debit.invoice()));
        assertThat(rest.amount()).isLessThan(debit.amount());
        assertThat(rest.collectOn()).isAfterOrEqualTo(today().plusDays(14));
        assertThat(desk.debits(debit.invoice())).isEqualTo(rest);
    }

    @Test
    void giving_up_the_invoice_gives_up_the_debit() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));

        assertThat(writesOff(debit)).isInstanceOf(WriteOffInvoice.Outcome.WrittenOff.class);

        assertGone(debit);
        assertThat(company.openOn(debit.invoice())).isEqualTo(euros("0.00"));
    }

    @Test
    void a_reissued_invoice_takes_its_debit_along_and_a_preview_does_nothing() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));
        ReissueInvoice.Command command =
                new ReissueInvoice.Command(
                        debit.invoice(),
                        "address",
                        new ReissueInvoice.Changes(Optional.empty(), Optional.empty(), List.of()));

        assertThat(corrections().preview(command))
                .isInstanceOf(ReissueInvoice.Outcome.Previewed.class);
        assertThat(desk.find(debit.id())).isEqualTo(debit);
        var reissued = (ReissueInvoice.Outcome.Reissued) corrections().reissue(command);

        assertGone(debit);
        assertThat(desk.debits(reissued.invoice()).amount()).isEqualTo(euros("30.00"));
    }

    @Test
    void a_transfer_for_the_invoice_is_taken_instead() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));

        assertThat(company.transfers(anna, "30.00", List.of(debit.invoice())))
                .isInstanceOf(Recorded.class);

        assertGone(debit);
        assertThat(company.openOn(debit.invoice())).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void a_transfer_for_all_debts_cancels_only_the_debits_it_pays() {
        Debit first = desk.debits(company.invoices(anna, "30.00"));
        company.clock().advance(Duration.ofDays(1));
        Debit second = desk.debits(company.invoices(anna, "20.00"));

        company.transfers(anna, "30.00", new Purpose.Debts());

        assertGone(first);
        assertThat(desk.find(second.id())).isEqualTo(second);
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void a_transfer_of_a_part_leaves_the_rest_to_be_announced() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));
        Purpose part = new Purpose.Parts(List.of(new Allocation(debit.invoice(), euros("12.00"))));

        assertThat(company.transfers(anna, "12.00", part)).isInstanceOf(Recorded.class);

        assertGone(debit);
        assertThat(desk.debits(debit.invoice()).amount()).isEqualTo(euros("18.00"));
    }

    @Test
    void credit_pays_instead_of_it() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));
        company.transfers(anna, "50.00", List.of());

        PayFromCredit.Outcome part =
                company.paysFromCredit(
                        anna,
                        debit.invoice(),
                        HostingCompany.newPayment(),
                        new Share.Part(euros("10.00")));
        assertThat(part).isInstanceOf(PayFromCredit.Outcome.Paid.class);
        assertGone(debit);
        Debit rest = desk.debits(debit.invoice());
        assertThat(rest.amount()).isEqualTo(euros("20.00"));

        assertThat(company.paysFromCredit(anna, debit.invoice()))
                .isInstanceOf(PayFromCredit.Outcome.Paid.class);
        assertThat(desk.find(rest.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
        assertThat(told()).hasSize(2);
    }

    @Test
    void what_cannot_be_paid_from_credit_leaves_it_as_it_is() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));

        assertThat(company.paysFromCredit(anna, debit.invoice()))
                .isInstanceOf(PayFromCredit.Outcome.CreditTooLow.class);
        assertThat(
                        company.transfers(
                                anna,
                                "40.00",
                                new Purpose.Parts(
                                        List.of(new Allocation(debit.invoice(), euros("31.00"))))))
                .isEqualTo(new MoreThanOwed(debit.invoice(), euros("30.00")));

        assertThat(desk.find(debit.id())).isEqualTo(debit);
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_owed_beside_it_is_paid_beside_it() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        var bounced = (Recorded) company.transfers(anna, "10.00", List.of(invoice));
        Debit debit = desk.debits(invoice);
        new MoneyBack(company.does()).reverses(bounced.payment().id(), ReversalReason.BOUNCED);

        company.transfers(anna, "10.00", List.of(invoice));

        assertThat(desk.find(debit.id())).isEqualTo(debit);
        assertThat(company.openOn(invoice)).isEqualTo(debit.amount());
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_in_a_file_gives_way_to_nobodys_money() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));
        company.transfers(anna, "50.00", List.of());
        assertThat(makes(debit)).isInstanceOf(MakeCollection.Outcome.Made.class);
        Debit sent = desk.find(debit.id());

        assertThat(writesOff(debit)).isInstanceOf(WriteOffInvoice.Outcome.PaymentUnderWay.class);
        assertThat(company.paysFromCredit(anna, debit.invoice()))
                .isInstanceOf(PayFromCredit.Outcome.PaymentUnderWay.class);
        assertThat(company.transfers(anna, "30.00", List.of(debit.invoice())))
                .isInstanceOf(Recorded.class);

        assertThat(desk.find(debit.id())).isEqualTo(sent);
        assertThat(company.openOn(debit.invoice())).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("80.00"));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_credit_note_stands_beside_it_and_what_is_collected_is_credit() {
        Debit debit = desk.debits(company.invoices(anna, "30.00"));
        MakeCollection.Outcome.Made made = (MakeCollection.Outcome.Made) makes(debit);

        credits(debit.invoice(), "10.00");

        assertThat(company.openOn(debit.invoice())).isEqualTo(euros("18.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        company.clock().advance(Duration.ofDays(20));
        desk.books(seller, made.collection().id());
        assertThat(company.openOn(debit.invoice())).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("12.00"));
        assertThat(told()).isEmpty();
    }

    private WriteOffInvoice.Outcome writesOff(Debit debit) {
        return new BillingOffice(company.stores(), company.does(), company.clock())
                .writeOffInvoice()
                .writeOff(debit.invoice(), Reason.GOODWILL, "");
    }

    private void credits(DocumentReference invoice, String net) {
        LinePart part = new LinePart(1, Optional.of(euros(net)));
        company.does()
                .creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(), invoice, "too much", List.of(part)));
    }

    private ReissueInvoice corrections() {
        return new CorrectionDesk(company.stores(), company.does(), company.clock())
                .reissueInvoice();
    }

    private void assertGone(Debit debit) {
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(told()).hasSize(1);
    }

    /** Ten days before its day. */
    private MakeCollection.Outcome makes(Debit debit) {
        company.clock()
                .advance(Duration.ofDays(today().until(debit.collectOn(), ChronoUnit.DAYS) - 10));
        return desk.makes(newFile(), seller, debit.collectOn());
    }

    private static CollectionId newFile() {
        return new CollectionId(UUID.randomUUID());
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    private List<Notice> told() {
        return company.stores().outbox().after(0).stream()
                .filter(notice -> notice.kind() == Notice.Kind.DEBIT_CANCELLED)
                .toList();
    }
}
