package io.guichet.bot.telegram.sending;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderDocument.Outcome.NoSuchDocument;
import io.guichet.application.billing.RenderDocument.Outcome.Rendered;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.shared.Export;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes files at the moment they are sent; what may be large goes to disk and not to memory. */
final class FileMaker {

    /** A little less than what the Bot API takes. */
    static final long LARGEST = 45L * 1024 * 1024;

    private final RenderDocument renderDocument;
    private final DrawOrderForm drawOrderForm;
    private final ExportInvoices exportInvoices;
    private final URI publicUrl;

    FileMaker(BotPorts ports, URI publicUrl) {
        this.renderDocument = ports.renderDocument();
        this.drawOrderForm = ports.drawOrderForm();
        this.exportInvoices = ports.exportInvoices();
        this.publicUrl = publicUrl;
    }

    Made document(long customer, String reference) {
        var command =
                new RenderDocument.Command(
                        new CustomerNumber(customer),
                        new DocumentReference(reference),
                        DocumentFormat.PDF);
        return switch (renderDocument.render(command)) {
            case Rendered(RenderedDocument document) -> ready(document);
            case NoSuchDocument ignored -> new Made.Instead("document-gone", List.of());
        };
    }

    Made orderForm(long customer, long order) {
        var command =
                new DrawOrderForm.Command(
                        new CustomerNumber(customer), new OrderNumber(order), DocumentFormat.PDF);
        return switch (drawOrderForm.draw(command)) {
            case DrawOrderForm.Outcome.Drawn(RenderedDocument document) -> ready(document);
            case DrawOrderForm.Outcome.AlreadyPaid ignored ->
                    new Made.Instead("document-gone", List.of());
            case DrawOrderForm.Outcome.OrderOver ignored ->
                    new Made.Instead("document-gone", List.of());
            case DrawOrderForm.Outcome.NoSuchOrder ignored ->
                    new Made.Instead("document-gone", List.of());
        };
    }

    private static Made ready(RenderedDocument document) {
        return new Made.Ready(
                document.fileName(),
                document.format().mediaType(),
                document.sha256(),
                BodyPublishers.ofByteArray(document.content()),
                () -> {});
    }

    /** {@code goesOn} is run for whatever is written of it. */
    Made archive(long customer, int year, Language language, Runnable goesOn) {
        return export(
                new ExportInvoices.Command(
                        new CustomerNumber(customer),
                        new InvoiceSelection.Matching(InvoiceFilter.ofYear(year)),
                        ExportFormat.ZIP,
                        language),
                publicUrl + "/api/v1/invoices/export?format=zip&year=" + year,
                goesOn);
    }

    Made table(long customer, Language language) {
        return export(
                new ExportInvoices.Command(
                        new CustomerNumber(customer),
                        new InvoiceSelection.Matching(InvoiceFilter.all()),
                        ExportFormat.CSV,
                        language),
                publicUrl + "/api/v1/invoices/export?format=csv",
                () -> {});
    }

    private Made export(ExportInvoices.Command command, String otherWay, Runnable goesOn) {
        return switch (exportInvoices.prepare(command)) {
            case ExportInvoices.Outcome.Ready ready when ready.documents() == 0 ->
                    new Made.Instead("export-empty", List.of());
            case ExportInvoices.Outcome.Ready ready -> written(ready, otherWay, goesOn);
            case ExportInvoices.Outcome.NoSuchDocument ignored ->
                    new Made.Instead("document-gone", List.of());
            case ExportInvoices.Outcome.TooManyDocuments ignored ->
                    new Made.Instead("archive-too-big", List.of(otherWay));
            case ExportInvoices.Outcome.UnderWay(ExportProgress progress) ->
                    new Made.Instead(
                            "export-under-way", List.of(progress.done(), progress.documents()));
        };
    }

    private static Made written(
            ExportInvoices.Outcome.Ready ready, String otherWay, Runnable goesOn) {
        try {
            Path file = Files.createTempFile("guichet-export-", ".part");
            boolean kept = false;
            try {
                String sha256 = writeTo(file, ready.export(), goesOn);
                kept = !sha256.isEmpty();
                return kept
                        ? onDisk(ready, sha256, file)
                        : new Made.Instead("archive-too-big", List.of(otherWay));
            } finally {
                if (!kept) {
                    discard(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of what was written; empty if it became too large. */
    private static String writeTo(Path file, Export export, Runnable goesOn) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream disk = Files.newOutputStream(file);
                LimitedOutput limited =
                        new LimitedOutput(new DigestOutputStream(disk, digest), LARGEST, goesOn)) {
            try {
                export.writeTo(limited);
            } catch (RuntimeException failure) {
                if (limited.isExceeded()) {
                    return "";
                }
                throw failure;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Made onDisk(ExportInvoices.Outcome.Ready ready, String sha256, Path file)
            throws IOException {
        return new Made.Ready(
                ready.fileName(),
                ready.mediaType(),
                sha256,
                BodyPublishers.ofFile(file),
                () -> discard(file));
    }

    private static void discard(Path file) {
        try {
            boolean ignored = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
