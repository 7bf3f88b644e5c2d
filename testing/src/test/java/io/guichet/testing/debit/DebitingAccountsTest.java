package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.RecordDebitReturn;
import io.guichet.application.notification.Notice;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.application.payment.PayByCard;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

class DebitingAccountsTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final CustomerNumber anna = company.consumer();
    private final SellerCode seller = company.seller().code();
    private Mandate mandate;

    @BeforeEach
    void anna_signs() {
        desk.collectsAs(seller, DebitDesk.CREDITOR);
        mandate = desk.signs(anna);
    }

    @Test
    void a_debit_is_announced_fourteen_days_ahead_once_and_on_a_day_of_banks() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        Debit debit = desk.debits(invoice);

        assertThat(debit.amount()).isEqualTo(Money.euros("30.00"));
        assertThat(debit.collectOn()).isAfterOrEqualTo(today().plusDays(14));
        assertThat(debit.collectOn().getDayOfWeek().getValue()).isLessThan(6);
        assertThat(desk.debits(invoice)).isEqualTo(debit);
        assertThat(told(Notice.Kind.DEBIT_ANNOUNCED)).isEqualTo(1);
    }

    @Test
    void while_it_is_pending_no_run_pays_the_invoice_otherwise() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        desk.debits(invoice);

        assertThat(desk.debits(invoice, 2))
                .isInstanceOf(DebitInvoice.Outcome.PaymentUnderWay.class);
        assertThat(new KeptCards(company.does()).captures(invoice, 1))
                .isInstanceOf(CaptureInvoice.Outcome.PaymentUnderWay.class);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void who_has_no_default_mandate_is_not_debited() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        new KeptCards(company.does()).chooses(anna, new KeptCards(company.does()).saves(anna).id());

        assertThat(desk.debits(invoice, 1))
                .isInstanceOf(DebitInvoice.Outcome.NoUsableMandate.class);
        assertThat(desk.debits(new DocumentReference("FR99999999"), 1))
                .isInstanceOf(DebitInvoice.Outcome.NoSuchInvoice.class);
    }

    @Test
    void each_debit_is_in_one_file_and_the_file_stays_as_it_was() {
        Debit first = desk.debits(company.invoices(anna, "30.00"));
        Debit second = desk.debits(company.invoices(anna, "12.50"));
        CollectionId id = new CollectionId(UUID.randomUUID());
        goOnTo(first.collectOn().minusDays(9));

        Collection made = made(desk.makes(id, seller, first.collectOn()));

        assertThat(made.debits()).isEqualTo(2);
        assertThat(made.total()).isEqualTo(Money.euros("42.50"));
        assertThat(made.file()).contains(first.endToEndId(), second.endToEndId());
        assertThat(desk.find(first.id()).state()).isEqualTo(State.SENT);
        assertThat(desk.find(mandate.id()).usedOn()).isEqualTo(first.collectOn());
        assertThat(made(desk.makes(id, seller, today().plusDays(40)))).isEqualTo(made);
        assertThat(desk.makes(newFile(), seller, first.collectOn()))
                .isInstanceOf(MakeCollection.Outcome.NothingToCollect.class);
        assertThat(desk.makes(newFile(), new SellerCode("nobody"), today()))
                .isInstanceOf(MakeCollection.Outcome.NoSuchSeller.class);
    }

    @Test
    void it_is_booked_once_and_not_before_its_day() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        Debit debit = desk.debits(invoice);
        CollectionId file = sent(debit);

        assertThat(desk.books(seller, file))
                .isEqualTo(new BookCollection.Outcome.TooEarly(debit.collectOn()));
        company.clock().advance(Duration.ofDays(45));
        assertThat(desk.books(seller, file)).isEqualTo(new BookCollection.Outcome.Booked(1, 0));
        assertThat(desk.books(seller, file)).isEqualTo(new BookCollection.Outcome.Booked(0, 0));

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.COLLECTED);
        assertThat(desk.books(new SellerCode("other"), file))
                .isInstanceOf(BookCollection.Outcome.NoSuchCollection.class);
        assertBalanced();
    }

    @Test
    void what_the_bank_refuses_is_owed_again_and_told_once() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        Debit debit = desk.debits(invoice);
        assertThat(desk.returns(debit.id(), ReturnCode.AC04))
                .isInstanceOf(RecordDebitReturn.Outcome.NotSent.class);
        CollectionId file = sent(debit);
        Debit waiting = desk.debits(company.invoices(anna, "5.00"));

        desk.returns(debit.id(), ReturnCode.AC04);
        assertThat(desk.returns(debit.id(), ReturnCode.AC04))
                .isInstanceOf(RecordDebitReturn.Outcome.Returned.class);
        assertThat(desk.returns(debit.id(), ReturnCode.AM04))
                .isEqualTo(new RecordDebitReturn.Outcome.AlreadyReturned(ReturnCode.AC04));

        assertThat(told(Notice.Kind.DEBIT_FAILED)).isEqualTo(1);
        assertThat(desk.find(mandate.id()).state()).isEqualTo(Mandate.State.ENDED);
        assertThat(desk.find(waiting.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(
                        company.does()
                                .payByCard()
                                .start(
                                        new PayByCard.Command(
                                                anna, invoice, HostingCompany.newPayment(), false)))
                .isInstanceOf(PayByCard.Outcome.Started.class);
        company.clock().advance(Duration.ofDays(45));
        assertThat(desk.books(seller, file)).isEqualTo(new BookCollection.Outcome.Booked(0, 0));
    }

    @Test
    void what_comes_back_late_is_reversed_and_without_cover_it_is_tried_once_more() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        Debit debit = collected(desk.debits(invoice));
        company.clock().advance(Duration.ofDays(300));

        assertThat(desk.returns(debit.id(), ReturnCode.AM04))
                .isInstanceOf(RecordDebitReturn.Outcome.Returned.class);

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
        assertThat(desk.find(mandate.id()).isDefault()).isTrue();
        assertBalanced();
        Debit again = ((DebitInvoice.Outcome.Announced) desk.debits(invoice, 2)).debit();
        desk.returns(collected(again).id(), ReturnCode.AM04);
        assertThat(desk.debits(invoice, 3)).isInstanceOf(DebitInvoice.Outcome.GivenUp.class);
        assertThat(desk.returns(new DebitId(UUID.randomUUID()), ReturnCode.AM04))
                .isInstanceOf(RecordDebitReturn.Outcome.NoSuchDebit.class);
    }

    @Test
    void what_its_debtor_disputes_is_not_tried_again() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        desk.returns(collected(desk.debits(invoice)).id(), ReturnCode.MD06);

        assertThat(desk.debits(invoice, 2)).isInstanceOf(DebitInvoice.Outcome.GivenUp.class);
        assertBalanced();
    }

    @Test
    void revoking_the_mandate_gives_up_what_no_bank_was_told_of() {
        DocumentReference announced = company.invoices(anna, "30.00");
        Debit told = desk.debits(company.invoices(anna, "7.00"));
        sent(told);
        Debit debit = desk.debits(announced);

        desk.ends(anna, mandate.id(), false);

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.find(told.id()).state()).isEqualTo(State.SENT);
        assertThat(new KeptCards(company.does()).captures(announced, 1))
                .isInstanceOf(CaptureInvoice.Outcome.NoUsableCard.class);
    }

    @Test
    void what_another_account_did_not_pay_is_debited_by_the_next_mandate_in_the_same_attempt() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        Debit first = desk.debits(invoice);
        sent(first);
        desk.returns(first.id(), ReturnCode.AC04);
        assertThat(desk.debits(invoice, 1))
                .isInstanceOf(DebitInvoice.Outcome.NoUsableMandate.class);
        Mandate next = desk.signs(anna);

        Debit again = desk.debits(invoice);

        assertThat(again.mandate()).isEqualTo(next.id());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(desk.debits(invoice)).isEqualTo(again);
        desk.returns(collected(again).id(), ReturnCode.AM04);
        assertThat(desk.debits(invoice, 2)).isInstanceOf(DebitInvoice.Outcome.Announced.class);
        assertBalanced();
    }

    @Test
    void what_was_cancelled_with_its_mandate_is_announced_anew_under_the_next() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        Debit first = desk.debits(invoice);
        Mandate next = desk.signs(anna);
        desk.chooses(anna, next.id());
        assertThat(desk.debits(invoice)).isEqualTo(first);

        desk.ends(anna, mandate.id(), false);

        assertThat(desk.debits(invoice).mandate()).isEqualTo(next.id());
        assertThat(desk.debits(invoice)).isEqualTo(desk.debits(invoice));
        assertThat(told(Notice.Kind.DEBIT_ANNOUNCED)).isEqualTo(2);
    }

    private Debit collected(Debit debit) {
        CollectionId file = sent(debit);
        company.clock().advance(Duration.ofDays(45));
        desk.books(seller, file);
        return debit;
    }

    private CollectionId sent(Debit debit) {
        goOnTo(debit.collectOn().minusDays(7));
        return made(desk.makes(newFile(), seller, debit.collectOn())).id();
    }

    private void goOnTo(LocalDate day) {
        company.clock().advance(Duration.ofDays(Math.max(0, today().until(day, ChronoUnit.DAYS))));
    }

    private static Collection made(MakeCollection.Outcome outcome) {
        return ((MakeCollection.Outcome.Made) outcome).collection();
    }

    private static CollectionId newFile() {
        return new CollectionId(UUID.randomUUID());
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    private long told(Notice.Kind kind) {
        return company.stores().outbox().after(0).stream()
                .filter(notice -> notice.kind() == kind)
                .count();
    }

    private void assertBalanced() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
