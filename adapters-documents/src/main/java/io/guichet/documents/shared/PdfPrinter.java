package io.guichet.documents.shared;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import io.guichet.domain.billing.DocumentReference;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/**
 * Prints pages to PDF. Fonts are read once and embedded; nothing is ever fetched; the same page of
 * the same day gives the same bytes. Safe to share between threads.
 */
public final class PdfPrinter {

    private static final String FAMILY = "Plex";

    static {
        XRLog.setLoggerImpl(new PrinterWarnings());
    }

    private final byte[] regular = Style.read("fonts/IBMPlexSans-Regular.ttf");
    private final byte[] bold = Style.read("fonts/IBMPlexSans-SemiBold.ttf");
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    public byte[] print(String page, DocumentReference reference, LocalDate day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer = builder().withHtmlContent(page, null).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, reference, day);
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
        return builder;
    }

    /** Without these PDFBox writes the present moment, and no two prints were alike. */
    private static void date(PDDocument document, DocumentReference reference, LocalDate day) {
        var midnight = day.atStartOfDay(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(midnight));
        document.setDocumentId((long) reference.value().hashCode());
    }
}
