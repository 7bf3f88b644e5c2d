package io.guichet.documents.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.ExportFec.Outcome;
import io.guichet.testing.ledger.LedgerUseCases;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** An empty file with a name for the tax office would be of a year of which nobody knows. */
class FecOfYearsToComeTest {

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());

    @Test
    void a_year_that_has_not_begun_has_no_file_in_the_zone_of_the_seller() {
        company.clock().setTo("2026-12-31T22:59:59Z");

        assertThat(export()).isEqualTo(new Outcome.NotBegun(LocalDate.of(2026, 12, 31)));

        company.clock().setTo("2026-12-31T23:00:00Z");

        assertThat(export())
                .isInstanceOfSatisfying(
                        Outcome.Ready.class,
                        ready ->
                                assertThat(ready.fileName())
                                        .endsWith("FEC20271231-provisional.txt"));
    }

    private Outcome export() {
        return books.exportFec(new TabFecTable())
                .prepare(ExportFec.Command.of(company.seller().code(), "2027"));
    }
}
