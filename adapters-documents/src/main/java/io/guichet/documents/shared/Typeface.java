package io.guichet.documents.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import java.io.ByteArrayInputStream;

/** A family of fonts in the two weights that documents use; what is printed with it is embedded. */
record Typeface(String family, byte[] regular, byte[] bold) {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static Typeface of(String family, String file) {
        return new Typeface(
                family,
                Style.read("fonts/" + file + "-Regular.ttf"),
                Style.read("fonts/" + file + "-SemiBold.ttf"));
    }

    static Typeface ofOneWeight(String family, String file) {
        byte[] font = Style.read("fonts/" + file + ".ttf");
        return new Typeface(family, font, font);
    }

    void addTo(PdfRendererBuilder builder) {
        add(builder, regular, REGULAR);
        add(builder, bold, BOLD);
    }

    private void add(PdfRendererBuilder builder, byte[] font, int weight) {
        builder.useFont(
                () -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }
}
