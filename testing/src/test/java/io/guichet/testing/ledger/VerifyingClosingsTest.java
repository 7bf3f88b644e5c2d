package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.VerifyClosings.Report;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.shared.Ed25519;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.TestInstallation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class VerifyingClosingsTest {

    private static final ClosingId SECOND = ClosingId.parse("demo-fr-day-2026-03-02");

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());
    private final CustomerNumber anna = company.consumer();

    @BeforeEach
    void three_days_are_closed() {
        company.transfers(anna, "50.00", List.of());
        company.clock().setTo("2026-03-02T09:00:00Z");
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-03-04T09:00:00Z");
        books.closeDuePeriods().close();
    }

    @Test
    void a_whole_chain_names_the_key_it_is_signed_with() {
        String key = new ClosingKey(new TestInstallation()).publicKey();

        assertThat(report())
                .isEqualTo(new Report("demo-fr", 3, "", "", Set.of(ClosingKey.fingerprint(key))));
    }

    @Test
    void an_altered_entry_is_found_by_the_closing_of_its_day() {
        JournalEntry entry =
                company.stores()
                        .ledger()
                        .entries()
                        .filter(one -> one.key().startsWith("invoice:"))
                        .findFirst()
                        .orElseThrow();

        company.stores().ledger().tamper(Entries.about(entry, "FR00000009"));

        assertThat(report().brokenAt()).isEqualTo("demo-fr-day-2026-03-02");
        assertThat(report().why()).isEqualTo("entries of the period were altered");
        assertThat(report().closings()).isEqualTo(1);
    }

    @Test
    void a_lost_document_is_found_by_the_closing_of_its_day() {
        company.stores()
                .invoices()
                .all()
                .toList()
                .forEach(
                        invoice ->
                                company.stores().invoices().lose(invoice.document().reference()));

        assertThat(report().why()).isEqualTo("seals of the period's documents were altered");
    }

    @Test
    void an_altered_closing_is_found() {
        SignedClosing stored = second();

        company.stores()
                .closings()
                .tamper(
                        new SignedClosing(
                                altered(stored.closing()),
                                stored.hash(),
                                stored.signature(),
                                stored.publicKey()));

        assertThat(report().brokenAt()).isEqualTo(SECOND.toString());
        assertThat(report().why()).isEqualTo("content or predecessor was altered");
    }

    @Test
    void a_closing_with_a_new_hash_lacks_the_signature() {
        SignedClosing stored = second();
        PeriodClosing altered = altered(stored.closing());

        company.stores()
                .closings()
                .tamper(
                        new SignedClosing(
                                altered, altered.hash(), stored.signature(), stored.publicKey()));

        assertThat(report().why()).isEqualTo("signature does not fit");
    }

    @Test
    void a_closing_signed_anew_with_another_key_shows_what_was_altered() {
        company.stores()
                .closings()
                .tamper(SignedClosing.of(altered(second().closing()), Ed25519.of(new byte[32])));

        assertThat(report().why()).isEqualTo("totals are not what the entries add up to");
    }

    @Test
    void a_lost_closing_is_missed() {
        company.stores().closings().lose(SECOND);

        assertThat(report().brokenAt()).isEqualTo("number 2");
        assertThat(report().why()).isEqualTo("missing");
    }

    private SignedClosing second() {
        return company.stores().closings().find(SECOND).orElseThrow();
    }

    private static PeriodClosing altered(PeriodClosing closing) {
        return new PeriodClosing(
                closing.seller(),
                closing.number(),
                closing.period(),
                closing.totals().plus(closing.totals()),
                closing.perpetual(),
                closing.digests(),
                closing.closedAt(),
                closing.previousHash());
    }

    private Report report() {
        return books.verifyClosings().verify().getFirst();
    }
}
