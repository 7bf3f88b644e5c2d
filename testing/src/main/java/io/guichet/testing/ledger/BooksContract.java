package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.DocumentSeal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.ledger.port.Books} promises. */
public abstract class BooksContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void the_first_day_is_that_of_the_first_entry_or_document() {
        Customer customer = given().customer();
        assertThat(in(() -> stores().books().firstDay(customer.seller()))).isEmpty();

        given().invoiceOf(customer);
        assertThat(in(() -> stores().books().firstDay(customer.seller()))).contains(DAY);

        post(Entries.on(Entries.topUp(customer, "1.00"), DAY.minusDays(2)));
        assertThat(in(() -> stores().books().firstDay(customer.seller())))
                .contains(DAY.minusDays(2));
    }

    @Test
    void lines_come_side_by_side_by_day() {
        Customer customer = given().customer();
        JournalEntry later = Entries.on(Entries.topUp(customer, "5.00"), DAY.plusDays(1));
        JournalEntry earlier = Entries.on(Entries.invoice(customer, "120.00"), DAY);
        post(later);
        post(earlier);

        List<BookedLine> lines = new ArrayList<>(lines(customer, DAY));
        lines.addAll(lines(customer, DAY.plusDays(1)));

        assertThat(lines)
                .extracting(line -> line.key() + " " + line.position())
                .containsExactly(
                        earlier.key() + " 0",
                        earlier.key() + " 1",
                        earlier.key() + " 2",
                        later.key() + " 0",
                        later.key() + " 1");
        BookedLine first = lines.getFirst();
        assertThat(first)
                .isEqualTo(
                        new BookedLine(
                                earlier.key(),
                                0,
                                earlier.journal(),
                                customer.number(),
                                "Boulangerie Martin SARL",
                                DAY,
                                earlier.bookedAt(),
                                earlier.piece(),
                                DAY,
                                earlier.kind(),
                                LedgerAccount.RECEIVABLES,
                                Money.euros("120.00"),
                                Money.euros("0")));
    }

    @Test
    void only_the_days_asked_for_and_only_the_sellers_own() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        post(Entries.on(Entries.topUp(customer, "1.00"), DAY.minusDays(1)));
        post(Entries.on(Entries.topUp(customer, "2.00"), DAY));
        post(Entries.on(Entries.topUp(customer, "4.00"), DAY.plusDays(1)));
        post(Entries.on(Entries.topUp(given().customer(), "8.00"), DAY));

        assertThat(lines(customer, DAY))
                .extracting(line -> line.debit().minus(line.credit()))
                .containsExactly(Money.euros("2.00"), Money.euros("-2.00"));
    }

    @Test
    void the_date_of_a_piece_is_that_of_its_document() {
        Customer customer = given().customer();
        Invoice invoice = given().invoiceOf(customer).document();
        JournalEntry entry =
                Entries.about(
                        Entries.on(Entries.invoice(customer, "120.00"), DAY.plusDays(4)),
                        invoice.reference().value());
        post(entry);

        assertThat(lines(customer, DAY.plusDays(4)))
                .extracting(BookedLine::pieceDate)
                .containsOnly(DAY);
    }

    @Test
    void lines_name_the_customer_as_their_piece_does_or_as_he_is_now() {
        Customer customer = given().customer();
        Invoice invoice = given().invoiceOf(customer).document();
        rename(customer, "Boulangerie Petit SARL");
        post(
                Entries.about(
                        Entries.on(Entries.invoice(customer, "120.00"), DAY),
                        invoice.reference().value()));
        post(Entries.on(Entries.topUp(customer, "1.00"), DAY.plusDays(1)));

        assertThat(lines(customer, DAY))
                .extracting(BookedLine::customerName)
                .containsOnly("Boulangerie Martin SARL");
        assertThat(lines(customer, DAY.plusDays(1)))
                .extracting(BookedLine::customerName)
                .containsOnly("Boulangerie Petit SARL");
    }

    @Test
    void customers_sums_before_a_day_leave_out_what_comes_to_nothing() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        post(Entries.on(Entries.topUp(customer, "50.00"), DAY));
        post(Entries.on(Entries.invoice(customer, "50.00"), DAY));
        post(Entries.on(Entries.creditSpent(customer, "50.00"), DAY));
        post(Entries.on(Entries.topUp(customer, "7.00"), DAY.plusDays(1)));

        List<CustomerSum> sums = new ArrayList<>();
        done(() -> stores().books().forEachSum(seller.code(), DAY.plusDays(1), sums::add));

        assertThat(sums)
                .extracting(sum -> sum.account() + " " + sum.balance().toDecimal())
                .containsExactly(
                        "CARD_CLEARING 50.00", "SERVICES_SOLD -45.00", "VAT_COLLECTED -5.00");
        assertThat(sums).extracting(CustomerSum::customer).containsOnly(customer.number());
        assertThat(sums)
                .extracting(CustomerSum::customerName)
                .containsOnly("Boulangerie Martin SARL");
    }

    @Test
    void sums_tell_earlier_years_this_year_and_the_period_apart() {
        Customer customer = given().customer();
        post(Entries.on(Entries.topUp(customer, "1.00"), LocalDate.parse("2025-12-31")));
        post(Entries.on(Entries.topUp(customer, "2.00"), LocalDate.parse("2026-01-01")));
        post(Entries.on(Entries.topUp(customer, "4.00"), DAY));
        post(Entries.on(Entries.topUp(customer, "8.00"), DAY.plusDays(1)));

        List<AccountSums> sums =
                in(
                        () ->
                                stores().books()
                                        .sums(
                                                customer.seller(),
                                                LocalDate.parse("2026-01-01"),
                                                DAY,
                                                DAY.plusDays(1)));

        assertThat(sums)
                .containsExactlyInAnyOrder(
                        sums(LedgerAccount.CARD_CLEARING, "1.00", "2.00", "4.00", "0"),
                        sums(LedgerAccount.PREPAID, "-1.00", "-2.00", "0", "4.00"));
        assertThat(in(() -> stores().books().sums(customer.seller(), DAY, DAY, DAY.plusDays(1))))
                .contains(sums(LedgerAccount.CARD_CLEARING, "3.00", "0", "4.00", "0"));
    }

    @Test
    void documents_of_a_day_come_series_by_series() {
        Customer customer = given().customer();
        Sealed<Invoice> first = given().invoiceOf(customer);
        Sealed<Invoice> second = given().invoiceOf(customer);
        Sealed<Invoice> note = given().creditNoteOn(first);

        List<DocumentSeal> seals = new ArrayList<>();
        done(
                () ->
                        stores().books()
                                .forEachDocument(
                                        customer.seller(), DocumentKind.INVOICE, DAY, seals::add));
        List<DocumentSeal> notes = new ArrayList<>();
        done(
                () ->
                        stores().books()
                                .forEachDocument(
                                        customer.seller(),
                                        DocumentKind.CREDIT_NOTE,
                                        DAY,
                                        notes::add));

        assertThat(notes)
                .extracting(DocumentSeal::reference)
                .containsExactly(note.document().reference().value());
        assertThat(seals)
                .extracting(DocumentSeal::reference)
                .containsExactly(
                        first.document().reference().value(),
                        second.document().reference().value());
        assertThat(seals.getLast())
                .isEqualTo(
                        new DocumentSeal(
                                "INVOICE",
                                2,
                                second.document().reference().value(),
                                DAY,
                                first.seal().hash(),
                                second.seal().hash()));
    }

    private List<BookedLine> lines(Customer customer, LocalDate day) {
        List<BookedLine> lines = new ArrayList<>();
        done(() -> stores().books().forEachLine(customer.seller(), day, lines::add));
        return lines;
    }

    private void rename(Customer customer, String name) {
        Party was = customer.identity();
        Party named =
                new Party(
                        was.kind(),
                        name,
                        was.address(),
                        was.siren(),
                        was.siret(),
                        was.vatId(),
                        was.registration(),
                        Optional.empty());
        Customer renamed =
                new Customer(
                        customer.number(),
                        customer.seller(),
                        named,
                        customer.email(),
                        customer.language());
        Instant now = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        done(
                () ->
                        stores().customers()
                                .change(renamed, new ReplacedIdentity(customer, 0, now, "staff")));
    }

    private void post(JournalEntry entry) {
        done(
                () -> {
                    stores().ledger().lock(entry.customer(), entry.currency());
                    stores().ledger().post(entry);
                });
    }

    private static AccountSums sums(
            LedgerAccount account, String year, String since, String debit, String credit) {
        return new AccountSums(
                account,
                Money.euros(year),
                Money.euros(since),
                Money.euros(debit),
                Money.euros(credit));
    }
}
