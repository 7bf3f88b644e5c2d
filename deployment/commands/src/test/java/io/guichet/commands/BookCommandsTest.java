package io.guichet.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.ExportClosing;
import io.guichet.application.ledger.ExportFec;
import io.guichet.documents.ledger.TabFecTable;
import io.guichet.documents.shared.ZipArchiveWriter;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.testing.ledger.LedgerUseCases;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.TestInstallation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

class BookCommandsTest {

    private static final ClosingKey KEY = new ClosingKey(new TestInstallation());
    private static final String FINGERPRINT = ClosingKey.fingerprint(KEY.publicKey());

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final BookCommands commands = new BookCommands(out);

    @TempDir private Path folder;

    @BeforeEach
    void something_is_booked() {
        company.invoices(company.consumer(), "12.00");
        company.clock().setTo("2026-07-01T09:00:00Z");
    }

    @Test
    void everything_that_is_over_is_closed_at_once() {
        assertThat(commands.close(books.closeDuePeriods(), KEY)).isTrue();

        assertThat(said())
                .isEqualTo("126 periods closed\nsigned with the key " + FINGERPRINT + "\n");
        assertThat(commands.verify(books.verifyClosings().verify())).isTrue();
        assertThat(said())
                .isEqualTo("demo-fr: 126 closings hold\ndemo-fr: key " + FINGERPRINT + "\n");
    }

    @Test
    void the_file_of_a_year_stands_in_the_folder_under_its_name() throws IOException {
        assertThat(commands.fec(books.exportFec(new TabFecTable()), year("demo-fr"), folder))
                .isTrue();

        Path file = folder.resolve("552100554FEC20261231-provisional.txt");
        assertThat(said()).isEqualTo(file + ": the year is not closed\n");
        assertThat(Files.readAllLines(file, StandardCharsets.ISO_8859_1)).hasSize(4);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_that_is_there_already_stays_as_it_is() throws IOException {
        Path file = folder.resolve("552100554FEC20261231-provisional.txt");
        Files.writeString(file, "of another seller with the same SIREN");

        assertThat(commands.fec(books.exportFec(new TabFecTable()), year("demo-fr"), folder))
                .isFalse();

        assertThat(said()).isEqualTo(file + " is there already\n");
        assertThat(file).hasContent("of another seller with the same SIREN");
    }

    @Test
    void a_seller_that_does_not_exist_has_no_file() {
        assertThat(commands.fec(books.exportFec(new TabFecTable()), year("nobody"), folder))
                .isFalse();
        assertThat(said()).isEqualTo("there is no seller nobody\n");
    }

    @Test
    void a_fiscal_year_that_has_not_begun_has_no_file() {
        ExportFec.Command later = ExportFec.Command.of(new SellerCode("demo-fr"), "2031");

        assertThat(commands.fec(books.exportFec(new TabFecTable()), later, folder)).isFalse();
        assertThat(said()).isEqualTo("that fiscal year has not begun\n");
    }

    @Test
    void a_fiscal_year_that_does_not_end_has_no_file() {
        ExportFec.Command june = ExportFec.Command.of(new SellerCode("demo-fr"), "2026-06");

        assertThat(commands.fec(books.exportFec(new TabFecTable()), june, folder)).isFalse();
        assertThat(said()).isEqualTo("no fiscal year ends then\n");
    }

    @Test
    void an_archive_is_verified_against_the_key_that_was_kept() throws IOException {
        commands.close(books.closeDuePeriods(), KEY);
        Path file = archive();
        said();

        assertThat(commands.verify(books.verifyArchive(), file, FINGERPRINT)).isTrue();
        assertThat(said())
                .isEqualTo(
                        "demo-fr-month-2026-03-01 of %s\nsigned with the key %s\n"
                                .formatted(file, FINGERPRINT));
        assertThat(commands.verify(books.verifyArchive(), file, "0".repeat(64))).isFalse();
        assertThat(said()).contains("WRONG: the key " + FINGERPRINT);

        Files.writeString(file, "nothing");
        assertThat(commands.verify(books.verifyArchive(), file, "")).isFalse();
        assertThat(said()).contains("WRONG: not a readable archive");
    }

    @Test
    void what_is_called_wrongly_says_how_to_call() {
        Guichet guichet = new Guichet(out, Clock.systemUTC());
        for (String call :
                new String[] {
                    "", "fec", "fec demo-fr 26", "fec demo-fr 2026-13", "close now", "x"
                }) {
            assertThat(guichet.run(call.split(" "), Map.of())).as(call).isEqualTo(2);
            assertThat(said()).startsWith("usage: ");
        }
        assertThat(guichet.run(new String[] {"close"}, Map.of())).isEqualTo(2);
        assertThat(said()).isEqualTo("Set GUICHET_DB_URL.\n");
        assertThat(guichet.run(new String[] {"verify-archive", folder + "/none.zip"}, Map.of()))
                .isEqualTo(1);
    }

    private static ExportFec.Command year(String seller) {
        return ExportFec.Command.of(new SellerCode(seller), "2026");
    }

    private Path archive() throws IOException {
        Path file = folder.resolve("archive.zip");
        var outcome =
                books.exportClosing(new ZipArchiveWriter())
                        .prepare(
                                new ExportClosing.Command(
                                        ClosingId.parse("demo-fr-month-2026-03-01")));
        try (OutputStream target = Files.newOutputStream(file)) {
            ((ExportClosing.Outcome.Ready) outcome).export().writeTo(target);
        }
        return file;
    }

    private String said() {
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return text;
    }
}
