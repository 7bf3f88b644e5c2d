package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.MEDIUM;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.query.FindInvoice.Reissued;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff replaces an invoice by one corrective invoice, which cancels it without a credit note. */
class CorrectiveInvoicesTest {

    private static final Changes NOTHING =
            new Changes(Optional.empty(), Optional.empty(), List.of());

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final HostingCompany company = shop.company;
    private final ReissueInvoice office =
            new CorrectionDesk(company.stores(), company.does(), company.clock()).reissueInvoice();
    private final CustomerNumber anna = shop.owes(MEDIUM, 1);
    private final DocumentReference old = shop.unpaid(anna).getFirst().invoice();

    @AfterEach
    void the_books_and_the_seals_are_right() {
        assertThat(shop.booksDiffer()).isEmpty();
        assertThat(company.does().verifySeals().verify())
                .allMatch(series -> series.brokenAt().isEmpty());
    }

    @Test
    void it_says_what_it_replaces_of_which_day_and_why() {
        Invoice next = corrected(NOTHING);

        assertThat(next.isCorrective()).isTrue();
        assertThat(next.corrected()).contains(old);
        assertThat(next.mentions().getFirst().text())
                .isEqualTo(
                        "This corrective invoice cancels and replaces invoice "
                                + old
                                + " of 1 April 2026. Reason: wrong address");
        assertThat(next.order()).isEqualTo(shop.invoice(old).order());
    }

    @Test
    void it_is_the_only_document_and_the_next_of_the_invoices() {
        Invoice next = corrected(NOTHING);

        assertThat(next.reference().value()).isEqualTo("FR00000002");
        assertThat(company.shows(anna, old).creditNotes()).isEmpty();
        assertThat(company.shows(anna, old).summary().status()).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(company.shows(anna, old).reissued())
                .isEqualTo(new Reissued(Optional.empty(), Optional.of(next.reference())));
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    @Test
    void the_buyer_has_another_name_and_address_and_his_order_is_on_it() {
        Party moved =
                new Party(
                        PartyKind.CONSUMER,
                        "Anna Petit-Durand",
                        new PostalAddress("3 rue du Four", "", "69001", "Lyon", "FR"),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty());
        BuyerReference order = new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, "PO-42");

        Invoice next = corrected(new Changes(Optional.of(moved), Optional.of(order), List.of()));

        assertThat(next.buyer()).isEqualTo(moved);
        assertThat(next.buyerReference()).contains(order);
    }

    @Test
    void it_takes_back_what_was_earned_and_vat_and_books_its_own() {
        shop.pays(anna);

        Invoice next = corrected(line("20.00"));

        JournalEntry back = entry("corrective:" + next.reference());
        assertThat(back.kind()).isEqualTo(EntryKind.INVOICE_REPLACED);
        assertThat(back.piece()).isEqualTo(next.reference().value());
        assertThat(back.postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(LedgerAccount.SERVICES_SOLD, Money.euros("22.00")),
                        Posting.debit(LedgerAccount.VAT_COLLECTED, Money.euros("4.40")),
                        Posting.credit(LedgerAccount.PREPAID, Money.euros("26.40")));
        assertThat(entry("invoice:" + next.reference()).postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(LedgerAccount.RECEIVABLES, Money.euros("24.00")),
                        Posting.credit(LedgerAccount.SERVICES_SOLD, Money.euros("20.00")),
                        Posting.credit(LedgerAccount.VAT_COLLECTED, Money.euros("4.00")));
        assertThat(shop.creditOf(anna)).isEqualTo("2.40");
    }

    @Test
    void what_paid_the_old_one_pays_it_and_it_says_so() {
        shop.pays(anna);

        Invoice next = corrected(NOTHING);

        assertThat(next.isPaid()).isTrue();
        assertThat(company.stores().outbox().notices().getLast().facts())
                .containsEntry("paid", "true");
        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
        assertThat(company.stores().settlements().ofInvoice(next.reference())).hasSize(1);
        assertThat(company.stores().settlements().ofInvoice(old)).isEmpty();
    }

    @Test
    void what_was_paid_in_part_pays_a_part_of_it() {
        company.transfers(anna, "6.40", List.of(old));

        Invoice next = corrected(NOTHING);

        assertThat(next.isPaid()).isFalse();
        assertThat(next.mentions().getFirst().text())
                .contains("Already paid: 6.40\u00a0EUR; left to pay: 20.00\u00a0EUR.");
        assertThat(shop.owedBy(anna)).containsExactly("20.00");
    }

    @Test
    void the_period_of_the_old_one_is_billed_once_by_it() {
        Invoice next = corrected(NOTHING);

        assertThat(company.stores().services().billed(shop.serviceOf(anna).id(), LocalDate.EPOCH))
                .extracting(BilledPeriod::invoice)
                .containsExactly(next.reference());
    }

    @Test
    void it_can_be_corrected_again_and_credited_then() {
        Invoice next = corrected(NOTHING);
        DocumentReference last = reference(corrects(next.reference(), NOTHING));

        assertThat(shop.invoice(last).corrected()).contains(next.reference());
        company.credits(last, "cancelled");
        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(company.shows(anna, last).creditNotes()).hasSize(1);
    }

    @Test
    void what_was_replaced_is_neither_credited_nor_replaced_again() {
        DocumentReference next = corrected(NOTHING).reference();

        assertThat(company.credits(old, ""))
                .isEqualTo(new CreditInvoice.Outcome.AlreadyReplaced(next));
        assertThat(corrects(old, NOTHING)).isEqualTo(new Outcome.AlreadyReplaced(next));
        assertThat(office.reissue(new ReissueInvoice.Command(old, "", NOTHING)))
                .isEqualTo(new Outcome.AlreadyReplaced(next));
        company.does().partCredits().issueRest(old, company.clock().instant());
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    @Test
    void what_was_credited_in_part_is_not_replaced() {
        company.does()
                .creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(),
                                old,
                                "a gesture",
                                List.of(
                                        new CreditInvoice.LinePart(
                                                1, Optional.of(Money.euros("1.00"))))));

        assertThat(corrects(old, NOTHING))
                .isEqualTo(new Outcome.AlreadyCredited(Money.euros("25.20")));
    }

    @Test
    void what_was_given_up_is_not_replaced() {
        company.clock().advance(Duration.ofDays(60));
        shop.office.writeOffInvoice().writeOff(old, WriteOff.Reason.INSOLVENT, "");

        assertThat(corrects(old, NOTHING)).isEqualTo(new Outcome.WrittenOff());
    }

    @Test
    void another_buyer_needs_a_credit_note() {
        Party company = Samples.company();
        Changes changes = new Changes(Optional.of(company), Optional.empty(), List.of());

        assertThat(corrects(old, changes)).isEqualTo(new Outcome.AnotherBuyer());
        assertThat(office.reissue(new ReissueInvoice.Command(old, "", changes)))
                .isInstanceOf(Outcome.Reissued.class);
    }

    @Test
    void a_preview_writes_nothing() {
        int notices = company.stores().outbox().notices().size();

        Outcome outcome =
                office.preview(new ReissueInvoice.Command(old, "", NOTHING, By.CORRECTIVE_INVOICE));

        assertThat(outcome).isInstanceOf(Outcome.Previewed.class);
        assertThat(company.stores().outbox().notices()).hasSize(notices);
        assertThat(shop.unpaid(anna).getFirst().invoice()).isEqualTo(old);
    }

    @Test
    void the_customer_is_told_once_and_what_it_replaces() {
        int notices = company.stores().outbox().notices().size();

        corrected(NOTHING);

        assertThat(company.stores().outbox().after(notices))
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.kind()).isEqualTo(Notice.Kind.INVOICE_ISSUED);
                            assertThat(notice.facts()).containsEntry("corrects", old.value());
                        });
    }

    @Test
    void of_eight_who_correct_at_once_one_does() {
        List<Outcome> outcomes = Together.run(8, () -> corrects(old, NOTHING));

        assertThat(outcomes).filteredOn(Outcome.Reissued.class::isInstance).hasSize(1);
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    private Invoice corrected(Changes changes) {
        company.clock().advance(Duration.ofHours(1));
        return shop.invoice(reference(corrects(old, changes)));
    }

    private static DocumentReference reference(Outcome outcome) {
        Outcome.Reissued reissued = (Outcome.Reissued) outcome;
        assertThat(reissued.creditNote()).isEmpty();
        return reissued.invoice();
    }

    private Outcome corrects(DocumentReference invoice, Changes changes) {
        return office.reissue(
                new ReissueInvoice.Command(
                        invoice, "wrong address", changes, By.CORRECTIVE_INVOICE));
    }

    private static Changes line(String price) {
        LineChange change =
                new LineChange(
                        1, Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(price)));
        return new Changes(Optional.empty(), Optional.empty(), List.of(change));
    }

    private JournalEntry entry(String key) {
        return company.stores()
                .ledger()
                .entries()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
