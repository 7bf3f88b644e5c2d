package io.guichet.documents.shared;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
    private static final float PDF_VERSION = 1.7f;

    static {
        XRLog.setLoggerImpl(new PrinterWarnings());
    }

    private final byte[] regular = Style.read("fonts/IBMPlexSans-Regular.ttf");
    private final byte[] bold = Style.read("fonts/IBMPlexSans-SemiBold.ttf");
    private final byte[] colours = Style.read("srgb.icc");
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    public byte[] print(
            String page, DocumentReference reference, LocalDate day, Optional<byte[]> data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer = builder().withHtmlContent(page, null).buildPdfRenderer();
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

    private PdfRendererBuilder builder() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(
                () -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
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
