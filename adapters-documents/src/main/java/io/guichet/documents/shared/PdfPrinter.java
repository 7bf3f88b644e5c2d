package io.guichet.documents.shared;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import io.guichet.domain.billing.DocumentReference;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints pages to PDF/A-3 that is tagged as PDF/UA wants it, with the data of the document inside
 * where it has some (Factur-X). Fonts are read once and embedded; nothing is ever fetched; the same
 * page of the same day gives the same bytes. Safe to share between threads.
 */
public final class PdfPrinter {

    /** What the embedded data is called: Factur-X knows it by this name. */
    static final String DATA_FILE = "factur-x.xml";

    private static final String FAMILY = "Plex";

    /** What stands where no font has a letter, U+FFFD. */
    private static final String REPLACEMENT = "\ufffd";

    private static final float PDF_VERSION = 1.7f;

    static {
        XRLog.setLoggerImpl(new PrinterWarnings());
    }

    private final Typeface latin = Typeface.of(FAMILY, "IBMPlexSans");
    private final List<Typeface> rightToLeft =
            List.of(
                    Typeface.of("Hebrew", "IBMPlexSansHebrew"),
                    Typeface.of("Arabic", "IBMPlexSansArabic"));
    private final byte[] colours = Style.read("srgb.icc");
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    public byte[] print(
            String page, DocumentReference reference, LocalDate day, Optional<byte[]> data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer =
                        builder(page).withHtmlContent(page, null).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, reference, day);
            if (data.isPresent()) {
                embed(document, data.get(), day);
            }
            new Metadata(document, data.isPresent(), day.toString()).write();
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        latin.addTo(builder);
        if (RightToLeft.isIn(page)) {
            rightToLeft.forEach(typeface -> typeface.addTo(builder));
            builder.useUnicodeBidiSplitter(RightToLeft::new);
            builder.useUnicodeBidiReorderer(new RightToLeft.Reordered());
        }
        if (EastAsian.isIn(page)) {
            EastAsian.typeface().addTo(builder);
        }
        builder.useReplacementText(REPLACEMENT);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Guichet");
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        return builder;
    }

    /** Without these PDFBox writes the present moment, and no two prints were alike. */
    private static void date(PDDocument document, DocumentReference reference, LocalDate day) {
        document.getDocumentInformation().setCreationDate(midnight(day));
        document.setDocumentId((long) reference.value().hashCode());
    }

    private static void embed(PDDocument document, byte[] data, LocalDate day) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(data), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(data.length);
        file.setModDate(midnight(day));
        PDComplexFileSpecification entry = new PDComplexFileSpecification();
        entry.setFile(DATA_FILE);
        entry.setFileUnicode(DATA_FILE);
        entry.setFileDescription("Factur-X");
        entry.setEmbeddedFile(file);
        entry.setEmbeddedFileUnicode(file);
        entry.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(DATA_FILE, entry));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(entry);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static GregorianCalendar midnight(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    }
}
