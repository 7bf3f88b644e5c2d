package io.guichet.documents.billing;

import static io.guichet.documents.shared.Samples.NORMAL;
import static io.guichet.documents.shared.Samples.OUTSIDE;
import static io.guichet.documents.shared.Samples.OVERSEAS;
import static io.guichet.documents.shared.Samples.REVERSED;
import static io.guichet.documents.shared.Samples.line;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.port.InvoiceListPaper.Listing;
import io.guichet.documents.ordering.HtmlSlipRenderer;
import io.guichet.documents.shared.Correctives;
import io.guichet.documents.shared.Parts;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Samples;
import io.guichet.documents.shared.Slips;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.Slip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws the samples into a folder, to be looked at, and tells how long a drawing takes. */
final class Gallery {

    private static final HtmlDocumentRenderer RENDERER = new HtmlDocumentRenderer();

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (DocumentFormat format : DocumentFormat.values()) {
            for (Map.Entry<String, Invoice> sample : samples().entrySet()) {
                long start = System.nanoTime();
                byte[] content = Samples.render(RENDERER, sample.getValue(), format);
                System.out.println(
                        sample.getKey()
                                + "."
                                + format.extension()
                                + " "
                                + (System.nanoTime() - start) / 1_000
                                + " us, "
                                + content.length
                                + " bytes");
                Files.write(folder.resolve(sample.getKey() + "." + format.extension()), content);
            }
            for (Language language : receiptLanguages(format)) {
                Files.write(
                        folder.resolve("receipt-" + language.tag() + "." + format.extension()),
                        RENDERER.render(Samples.receipt(language), format));
            }
        }
        slips(folder);
        list(folder);
        warm();
    }

    private static void slips(Path folder) throws IOException {
        HtmlSlipRenderer renderer = new HtmlSlipRenderer(new PdfPrinter());
        for (Language language : Language.values()) {
            for (Slip slip : Slips.all(language)) {
                for (DocumentFormat format : List.of(DocumentFormat.HTML, DocumentFormat.PDF)) {
                    String name = slip.content().kind() + "-" + language.tag();
                    Files.write(
                            folder.resolve(name + "." + format.extension()),
                            renderer.render(slip, format));
                }
            }
        }
    }

    private static void list(Path folder) throws IOException {
        Invoice like = Samples.invoice();
        Files.write(
                folder.resolve("list-fr.pdf"),
                new PdfInvoiceList(new PdfPrinter())
                        .draw(
                                new Listing(
                                        like.customer(),
                                        like.seller(),
                                        like.buyer(),
                                        like.issuedOn(),
                                        Language.FR,
                                        Summaries.many(60))));
    }

    private static List<Language> receiptLanguages(DocumentFormat format) {
        return format == DocumentFormat.XML ? List.of() : List.of(Language.values());
    }

    private static Map<String, Invoice> samples() {
        Map<String, Invoice> samples = new LinkedHashMap<>();
        samples.put("invoice-fr", Samples.invoice());
        samples.put("invoice-en", Samples.english());
        samples.put("credit-note-fr", Samples.creditNote(Language.FR));
        samples.put("credit-note-en", Samples.creditNote(Language.EN));
        samples.putAll(correctivesAndAdvances());
        samples.put("sixty-lines", Samples.longInvoice(60));
        samples.put("long-names", Samples.to(name(), name().repeat(3), "x".repeat(60)));
        samples.put("hostile", Samples.to("<b>\"'& Łukasz Ζωή Жук \u0007 株", "</td><script>", "&"));
        samples.put(
                "right-to-left",
                Samples.to("שלום אירוח (בע\"מ) 2026", "استضافة الويب (10 جيجابايت) Web", "שרת-1"));
        samples.put("east-asia", Samples.to("株式会社さくら 한국 （新）", "服务器 サーバー 서버", "主机-1"));
        samples.put(
                "rates",
                Samples.of(
                        Language.FR,
                        line("Serveur", "srv1", "2", "49.9", NORMAL),
                        line("Serveur outre-mer", "srv2", "1", "49.9", OVERSEAS),
                        line("Geste commercial", "", "-1", "20", NORMAL),
                        line("Offert", "", "1", "0", NORMAL)));
        samples.put(
                "reverse", Samples.of(Language.EN, line("Server", "srv1", "1", "49.9", REVERSED)));
        samples.put(
                "outside", Samples.of(Language.EN, line("Server", "srv1", "1", "49.9", OUTSIDE)));
        samples.put("seven-rates", sevenRates());
        samples.put(
                "negative",
                Samples.of(
                        Language.FR,
                        line("Serveur dédié", "srv1", "1", "20", NORMAL),
                        line("Reprise du mois précédent", "srv1", "-1", "49.9", NORMAL)));
        samples.put("nothing", Samples.of(Language.EN, line("Gift", "", "1", "0", NORMAL)));
        return samples;
    }

    private static Map<String, Invoice> correctivesAndAdvances() {
        Map<String, Invoice> samples = new LinkedHashMap<>();
        samples.put("corrective-fr", Correctives.on(Samples.invoice()));
        samples.put("corrective-en", Correctives.on(Samples.english()));
        samples.put("corrective-paid", Correctives.on(Samples.paid()));
        samples.put("advance-fr", Parts.advance(Language.FR));
        samples.put("advance-en", Parts.advance(Language.EN));
        samples.put("final-fr", Parts.finalAfter(Language.FR));
        return samples;
    }

    /** All that French law knows, overseas included. */
    private static Invoice sevenRates() {
        return Samples.of(
                Language.FR,
                Stream.of("20", "13", "10", "8.5", "5.5", "2.1", "1.75")
                        .map(
                                rate ->
                                        line(
                                                "Au taux de " + rate,
                                                "s-" + rate,
                                                "3",
                                                "1234.567",
                                                VatRate.standard(rate)))
                        .toArray(InvoiceLine[]::new));
    }

    private static String name() {
        return "Compagnie internationale de construction et de maintenance des réseaux ";
    }

    private static void warm() {
        Invoice invoice = Samples.invoice();
        for (int round = 0; round < 10; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                Samples.render(RENDERER, invoice, DocumentFormat.PDF);
            }
            System.out.println((System.nanoTime() - start) / 100_000_000.0 + " ms each");
        }
    }
}
