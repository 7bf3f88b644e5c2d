import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import io.guichet.application.billing.*;
import io.guichet.application.billing.ExportInvoices.*;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.query.*;
import io.guichet.application.billing.query.ListReceipts.ReceiptSummary;
import io.guichet.application.shared.*;
import io.guichet.documents.billing.*;
import io.guichet.documents.shared.*;
import io.guichet.domain.billing.*;
import io.guichet.domain.identity.*;
import io.guichet.domain.money.Money;

import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.Optional;
import java.util.function.Supplier;

/** Draws one invoice again and again, or an archive of many. Usage: see documents.sh. */
final class Documents {

    private static final CustomerNumber ANNA = new CustomerNumber(100042);
    private static final int PAGE_PARTS = 2;

    public static void main(String[] args) throws Exception {
        if (args[0].equals("archive")) {
            archive(Integer.parseInt(args[1]), Path.of(args[2]));
        } else {
            draw(DocumentFormat.valueOf(args[0]), Integer.parseInt(args[1]));
        }
    }

    private static void draw(DocumentFormat format, int seconds) throws Exception {
        HtmlDocumentRenderer renderer = new HtmlDocumentRenderer();
        Invoice invoice = Samples.invoice();
        Supplier<byte[]> ours = () -> Samples.render(renderer, invoice, format);
        long first = System.nanoTime();
        int size = ours.get().length;
        System.out.printf("%-8s first %.0f ms, %d bytes%n", format, since(first), size);
        warm(format + "", ours, seconds);
        if (format == DocumentFormat.PDF) {
            String page = paper(renderer, invoice);
            byte[] regular = font("Regular");
            byte[] bold = font("SemiBold");
            warm("bare", () -> bare(page, regular, bold), seconds);
            warm(format + "", ours, seconds);
        }
    }

    private static void warm(String what, Supplier<byte[]> drawing, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            drawing.get();
        }
        long begin = System.nanoTime();
        int count = 0;
        while (since(begin) < seconds * 1000.0) {
            drawing.get();
            count++;
        }
        double each = since(begin) / count;
        System.out.printf("%-8s warm %.2f ms each, %.0f a second%n", what, each, 1000 / each);
    }

    /** The page that is printed: the one of the screen in the other style. */
    private static String paper(HtmlDocumentRenderer renderer, Invoice invoice) throws IOException {
        String screen =
                new String(
                        Samples.render(renderer, invoice, DocumentFormat.HTML),
                        StandardCharsets.UTF_8);
        String[] parts = screen.split("(?s)<style>.*?</style>", PAGE_PARTS);
        String style = new String(resource("paper.css"), StandardCharsets.UTF_8);
        return parts[0] + "<style>" + style + "</style>" + parts[1];
    }

    /** The same page with the same fonts: no tags, no archive, no data, no metadata of ours. */
    private static byte[] bare(String page, byte[] regular, byte[] bold) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(
                () -> new ByteArrayInputStream(regular), "Plex", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Plex", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] font(String weight) throws IOException {
        return resource("fonts/IBMPlexSans-" + weight + ".ttf");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in =
                HtmlDocumentRenderer.class.getResourceAsStream("/io/guichet/documents/" + name)) {
            return in.readAllBytes();
        }
    }

    /** The product's own export over a list that is made up as it is read. */
    private static void archive(int documents, Path file) throws IOException {
        byte[] pdf =
                Samples.render(new HtmlDocumentRenderer(), Samples.invoice(), DocumentFormat.PDF);
        Transactions transactions = direct();
        ArchiveExport archives =
                new ArchiveExport(
                        new ZipArchiveWriter(),
                        kept(pdf),
                        command -> new RenderDocument.Outcome.NoSuchDocument(),
                        new ArchiveContents(noReceipts(), transactions),
                        transactions);
        ExportInvoices exports =
                new ExportInvoicesHandler(
                        new MadeUp(documents),
                        new ExportInvoicesHandler.Forms(
                                new TableExport(new CsvInvoiceTable()), archives, null),
                        new OneExport(anybody(), transactions, () -> "bench", Clock.systemUTC()),
                        transactions);
        Outcome.Ready ready =
                (Outcome.Ready)
                        exports.prepare(
                                new Command(
                                        ANNA,
                                        new InvoiceSelection.Matching(InvoiceFilter.all()),
                                        ExportFormat.ZIP,
                                        Language.FR));
        long begin = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ready.export().writeTo(out);
        }
        double seconds = since(begin) / 1000;
        System.out.printf(
                "%-8s %d documents, %.0f MB, %.1f s, %.0f MB/s%n",
                "archive",
                documents,
                Files.size(file) / 1e6,
                seconds,
                Files.size(file) / 1e6 / seconds);
    }

    private static Transactions direct() {
        return new Transactions() {
            @Override
            public <T> T required(Supplier<T> work) {
                return work.get();
            }

            @Override
            public boolean isUnderWay() {
                return false;
            }
        };
    }

    private static ExportTurns anybody() {
        return new ExportTurns() {
            @Override
            public Optional<ExportTurn> hold(ExportTurn turn, Instant now) {
                return Optional.empty();
            }

            @Override
            public Optional<ExportTurn> find(CustomerNumber customer, Instant now) {
                return Optional.empty();
            }

            @Override
            public boolean release(CustomerNumber customer, String name) {
                return true;
            }
        };
    }

    private static ListReceipts noReceipts() {
        return new ListReceipts() {
            @Override
            public Page<ReceiptSummary> issued(
                    CustomerNumber customer,
                    LocalDate from,
                    LocalDate until,
                    String after,
                    int limit) {
                return new Page<>(List.of(), false);
            }

            @Override
            public List<ReceiptSummary> settling(
                    CustomerNumber customer, List<DocumentReference> invoices) {
                return List.of();
            }
        };
    }

    private static RenderedDocuments kept(byte[] pdf) {
        return new RenderedDocuments() {
            @Override
            public Optional<RenderedDocument> find(DocumentReference one, DocumentFormat format) {
                return Optional.of(new RenderedDocument(one, format, "", pdf));
            }

            @Override
            public Map<DocumentReference, RenderedDocument> findAll(
                    List<DocumentReference> references, DocumentFormat format) {
                Map<DocumentReference, RenderedDocument> found = new HashMap<>();
                for (DocumentReference one : references) {
                    found.put(one, new RenderedDocument(one, format, "", pdf.clone()));
                }
                return found;
            }

            @Override
            public void keep(RenderedDocument document) {}
        };
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000.0;
    }

    /** So many invoices, newest first; says now and then what the heap holds after a collection. */
    private record MadeUp(int documents) implements ListInvoices {

        @Override
        public Page<InvoiceSummary> list(
                CustomerNumber customer, InvoiceFilter filter, InvoicePosition after, int limit) {
            int from =
                    after.equals(InvoicePosition.START)
                            ? documents
                            : Integer.parseInt(after.reference().value().substring(2)) - 1;
            List<InvoiceSummary> page = new ArrayList<>();
            for (int number = from; number > 0 && page.size() < limit; number--) {
                page.add(summary(number));
            }
            if (from % (documents / 5) == 0) {
                System.gc();
                long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.printf("heap     %d left: %d MB%n", from, used / (1024 * 1024));
            }
            return new Page<>(page, from - page.size() > 0);
        }

        @Override
        public long count(CustomerNumber customer, InvoiceFilter filter) {
            return documents;
        }

        @Override
        public List<InvoiceSummary> named(
                CustomerNumber customer, List<DocumentReference> references) {
            return List.of();
        }

        @Override
        public List<Integer> years(CustomerNumber customer) {
            return List.of();
        }

        private static InvoiceSummary summary(int number) {
            return new InvoiceSummary(
                    new DocumentReference("FR%08d".formatted(number)),
                    DocumentKind.INVOICE,
                    new OrderNumber(number),
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 31),
                    Money.euros("10"),
                    Money.euros("12"),
                    Money.euros("12"),
                    InvoiceStatus.UNPAID,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false);
        }
    }
}
