package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportInvoices.Outcome;
import io.guichet.application.billing.ExportInvoices.Outcome.Ready;
import io.guichet.application.billing.ExportInvoices.Outcome.UnderWay;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Everybody can see how far the archive is that is being made of a customer's documents. */
class WatchingAnExportTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void nothing_is_said_while_none_is_made() {
        assertThat(progress()).isEmpty();

        prepare(ExportFormat.CSV);

        assertThat(progress()).isEmpty();
    }

    @Test
    void one_that_begins_is_said_with_its_documents() {
        invoices(3);
        Instant begun = company.clock().instant();

        prepare(ExportFormat.ZIP);

        assertThat(progress()).contains(new ExportProgress(3, 0, begun));
        assertThat(new ExportDesk(company.does()).oneExport().find(company.consumer())).isEmpty();
    }

    @Test
    void while_it_is_written_it_says_how_far_it_is_and_then_it_is_gone() {
        invoices(30);
        List<Long> seen = new ArrayList<>();
        Ready ready = (Ready) prepare(ExportFormat.ZIP);
        Instant begun = company.clock().instant();

        writes(
                ready,
                ignored -> {
                    company.clock().advance(Duration.ofMillis(10));
                    ExportProgress now = progress().orElseThrow();
                    assertThat(now.documents()).isEqualTo(30);
                    assertThat(now.startedAt()).isEqualTo(begun);
                    seen.add(now.done());
                });

        assertThat(seen).isSorted().startsWith(0L).last().isNotEqualTo(0L);
        assertThat(seen).allMatch(done -> done < 30);
        assertThat(progress()).isEmpty();
    }

    @Test
    void it_is_kept_some_seconds_apart() {
        invoices(30);
        Ready ready = (Ready) prepare(ExportFormat.ZIP);

        writes(ready, ignored -> assertThat(progress().orElseThrow().done()).isZero());
    }

    @Test
    void one_that_takes_long_keeps_its_turn_and_counts_its_receipts_too() {
        for (int count = 0; count < 5; count++) {
            company.transfers(anna, "10.00", List.of(company.invoices(anna, "10.00")));
        }
        Ready ready = (Ready) prepare(ExportFormat.ZIP);
        int drawn = company.does().renderer().drawings();

        writes(
                ready,
                ignored -> {
                    assertThat(progress().orElseThrow().documents()).isEqualTo(10);
                    if (company.does().renderer().drawings() > drawn + 8) {
                        assertThat(progress().orElseThrow().done()).isBetween(6L, 10L);
                    }
                    if (company.does().renderer().drawings() > drawn) {
                        company.clock().advance(Duration.ofMillis(50));
                        assertThat(prepare(ExportFormat.ZIP)).isInstanceOf(UnderWay.class);
                    }
                });
    }

    @Test
    void whoever_asks_for_another_is_told_how_far_the_first_is() {
        invoices(2);
        prepare(ExportFormat.ZIP);

        assertThat(prepare(ExportFormat.ZIP)).isEqualTo(new UnderWay(progress().orElseThrow()));
    }

    @Test
    void one_that_nobody_fetches_or_that_fails_is_gone_by_itself() {
        invoices(2);
        prepare(ExportFormat.ZIP);
        company.clock().advance(Duration.ofMinutes(2));
        assertThat(progress()).isEmpty();

        Ready ready = (Ready) prepare(ExportFormat.ZIP);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(
                        () ->
                                writes(
                                        ready,
                                        ignored -> {
                                            throw new UncheckedIOException(
                                                    new IOException("line broke"));
                                        }));

        assertThat(progress()).isEmpty();
    }

    private void invoices(int count) {
        for (int one = 0; one < count; one++) {
            company.invoices(anna, "1.00");
        }
    }

    private Outcome prepare(ExportFormat format) {
        return company.does()
                .exportInvoices()
                .prepare(
                        new ExportInvoices.Command(
                                anna, new Matching(InvoiceFilter.all()), format, Language.EN));
    }

    private Optional<ExportProgress> progress() {
        return new ExportDesk(company.does()).oneExport().find(anna);
    }

    private static void writes(Ready ready, IntConsumer eachByte) {
        ready.export()
                .writeTo(
                        new OutputStream() {
                            @Override
                            public void write(int one) {
                                eachByte.accept(one);
                            }
                        });
    }
}
