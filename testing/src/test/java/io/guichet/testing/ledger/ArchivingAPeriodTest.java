package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.ExportClosing.Command;
import io.guichet.application.ledger.ExportClosing.Outcome;
import io.guichet.application.ledger.VerifyArchive.Report;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.PlainArchiveWriter;
import io.guichet.testing.shared.TestInstallation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

class ArchivingAPeriodTest {

    private static final ClosingId DAY = ClosingId.parse("demo-fr-day-2026-03-01");

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());

    @TempDir private Path folder;
    private Path archive;

    @BeforeEach
    void a_day_is_closed_and_archived() throws IOException {
        CustomerNumber anna = company.consumer();
        company.transfers(anna, "50.00", List.of());
        company.paysFromCredit(anna, company.invoices(anna, "12.00"));
        company.invoices(anna, "24.00");
        company.clock().setTo("2026-03-02T09:00:00Z");
        books.closeDuePeriods().close();
        archive = folder.resolve("archive.zip");
        try (OutputStream target = Files.newOutputStream(archive)) {
            ready().export().writeTo(target);
        }
    }

    @Test
    void it_verifies_by_itself_and_shows_its_closing_and_key() {
        Report report = books.verifyArchive().verify(archive);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.closing())
                .contains(company.stores().closings().find(DAY).orElseThrow().closing());
        assertThat(report.fingerprint())
                .isEqualTo(
                        ClosingKey.fingerprint(new ClosingKey(new TestInstallation()).publicKey()));
    }

    @Test
    void it_is_named_after_the_period() {
        assertThat(ready().fileName()).isEqualTo("closing-demo-fr-day-2026-03-01.zip");
    }

    @Test
    void what_is_not_closed_has_no_archive() {
        ClosingId open = ClosingId.parse("demo-fr-day-2026-03-02");

        assertThat(export(open)).isEqualTo(new Outcome.NoSuchClosing());
    }

    @Test
    void altered_entries_are_named() throws IOException {
        assertThat(wrongAfter("entries.csv", "24.00", "25.00"))
                .contains("entries.csv was altered: its SHA-256 is not the closing's")
                .anyMatch(fault -> fault.endsWith(" is not balanced"));
        assertThat(wrongAfter("entries.csv", "\"2026-03-01\"", "\"2026-02-01\""))
                .anyMatch(fault -> fault.endsWith(" is not of the period: 2026-02-01"));
        assertThat(wrongAfter("entries.csv", "\"12.00\"", "\"twelve\""))
                .anyMatch(fault -> fault.endsWith(" cannot be read"));
        assertThat(wrongAfter("entries.csv", "\"50.00\"", "\"60.00\""))
                .anyMatch(fault -> fault.startsWith("the entries come to "));
    }

    @Test
    void altered_seals_are_named() throws IOException {
        String altered = "documents.csv was altered: its SHA-256 is not the closing's";
        assertThat(wrongAfter("documents.csv", "FR00000002", "FR00000003"))
                .containsExactly(altered);
        assertThat(wrongAfter("documents.csv", "\"INVOICE\",\"2\"", "\"INVOICE\",\"3\""))
                .containsExactly(altered, "a document is missing before FR00000002");
        assertThat(wrongAfter("documents.csv", "2026-03-01", "2026-03-02"))
                .contains("document FR00000001 is not of the period: 2026-03-02");
    }

    @Test
    void an_altered_closing_or_key_is_named() throws IOException {
        String unsigned = "closing.txt is not what was signed with this key";
        assertThat(wrongAfter("closing.txt", "sales=36.00", "sales=37.00"))
                .contains(unsigned)
                .anyMatch(fault -> fault.contains("the closing says"));
        assertThat(wrongAfter("closing.txt", "seller", "dealer"))
                .containsExactly(unsigned, "closing.txt is no closing");
        assertThat(wrongAfter("public-key.pem", "MCow", "MCox")).containsExactly(unsigned);
        assertThat(wrongAfter("public-key.pem", "MCow", "*")).containsExactly(unsigned);
    }

    @Test
    void a_file_slipped_in_is_named() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.writeString(zip.getPath("notes.txt"), "all well");
        }

        assertThat(books.verifyArchive().verify(archive).wrong())
                .containsExactly("not covered by the signature: notes.txt");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.delete(zip.getPath("entries.csv"));
        }

        assertThat(books.verifyArchive().verify(archive).wrong())
                .containsExactly("missing: [entries.csv]");
    }

    @Test
    void what_is_no_archive_is_told() throws IOException {
        Files.writeString(archive, "hello");

        assertThat(books.verifyArchive().verify(archive).wrong())
                .containsExactly("not a readable archive");
    }

    private List<String> wrongAfter(String file, String from, String to) throws IOException {
        Path copy = folder.resolve("copy.zip");
        Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            String text = Files.readString(zip.getPath(file), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            Files.writeString(zip.getPath(file), text.replace(from, to));
        }
        return books.verifyArchive().verify(copy).wrong();
    }

    private Outcome.Ready ready() {
        return (Outcome.Ready) export(DAY);
    }

    private Outcome export(ClosingId id) {
        return books.exportClosing(new PlainArchiveWriter()).prepare(new Command(id));
    }
}
