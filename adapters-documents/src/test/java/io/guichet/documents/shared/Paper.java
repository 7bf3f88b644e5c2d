package io.guichet.documents.shared;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a reader finds in a PDF. No-break spaces read as spaces. */
public final class Paper {

    /** Where the box of the recipient begins: 16 mm of margin and 52 % of 178 mm, in points. */
    private static final float BOX = 307;

    /** Where the foot of a page begins, in points. */
    private static final float FOOT = 770;

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

    /** Words before a heading that begin left of whom it is addressed to and end on top of him. */
    public List<String> overlapping(String heading) {
        return read(
                document -> {
                    List<String> found = new ArrayList<>();
                    new PDFTextStripper() {

                        private boolean isBelow;

                        @Override
                        protected void writeString(String word, List<TextPosition> letters) {
                            isBelow |= word.startsWith(heading);
                            TextPosition last = letters.getLast();
                            float end = last.getXDirAdj() + last.getWidthDirAdj();
                            boolean isInside = letters.getFirst().getYDirAdj() < FOOT;
                            boolean isLeft = letters.getFirst().getXDirAdj() < BOX;
                            if (!isBelow && isInside && isLeft && end > BOX) {
                                found.add(word);
                            }
                        }
                    }.getText(document);
                    return found;
                });
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
