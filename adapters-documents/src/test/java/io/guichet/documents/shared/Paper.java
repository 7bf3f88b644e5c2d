package io.guichet.documents.shared;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.StreamSupport;

/** What a reader finds in a PDF. No-break spaces read as spaces. */
public final class Paper {

    private final byte[] pdf;

    public Paper(byte[] pdf) {
        this.pdf = pdf;
    }

    public static String expected(String file) {
        try (InputStream in = Paper.class.getResourceAsStream("/io/guichet/documents/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return read(document -> stripper().getText(document)).replace('\u00a0', ' ');
    }

    public String text(int sheet) {
        return read(document -> {
                    PDFTextStripper stripper = stripper();
                    stripper.setStartPage(sheet);
                    stripper.setEndPage(sheet);
                    return stripper.getText(document);
                })
                .replace('\u00a0', ' ');
    }

    public int sheets() {
        return read(PDDocument::getNumberOfPages);
    }

    public String title() {
        return read(document -> document.getDocumentInformation().getTitle());
    }

    public Instant createdAt() {
        return read(document -> document.getDocumentInformation().getCreationDate().toInstant());
    }

    public boolean embedsItsFonts() {
        return read(
                document ->
                        StreamSupport.stream(document.getPages().spliterator(), false)
                                .map(PDPage::getResources)
                                .allMatch(Paper::embedded));
    }

    private static boolean embedded(PDResources resources) {
        try {
            for (COSName name : resources.getFontNames()) {
                if (!resources.getFont(name).isEmbedded()) {
                    return false;
                }
            }
            return resources.getFontNames().iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFTextStripper stripper() throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        return stripper;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {

        T of(PDDocument document) throws IOException;
    }
}
