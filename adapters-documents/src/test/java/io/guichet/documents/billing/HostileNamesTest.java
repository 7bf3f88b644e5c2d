package io.guichet.documents.billing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.CsvTable;
import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.Invoice;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

/** Whatever a customer calls himself stays a text in every face of a document. */
class HostileNamesTest {

    private static final Set<String> DOING =
            Set.of("JavaScript", "JS", "Launch", "SubmitForm", "GoToR", "URI", "ImportData");

    private final HtmlDocumentRenderer renderer = new HtmlDocumentRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>app.alert(1)</script>",
                "<img src=\"file:///etc/passwd\">",
                "<a href=\"javascript:x\">x</a>",
                "</p><iframe src=\"https://evil.example\">",
                ") /JS (app.alert(1)) /S /JavaScript",
                "&xxe; ]]> <!DOCTYPE a>"
            })
    void nothing_runs_and_nothing_is_fetched_in_a_pdf(String name) throws IOException {
        byte[] pdf = render(name, DocumentFormat.PDF);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(actions(document)).doesNotContainAnyElementsOf(DOING);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains(name.replaceAll("\\s", "")).doesNotContain("root:x:0");
        }
    }

    @Test
    void a_name_is_no_markup_on_the_screen() {
        String html = new String(render("<script>x</script>\"'&", DocumentFormat.HTML), UTF_8);

        assertThat(html).doesNotContain("<script>x").contains("&lt;script&gt;x");
    }

    @Test
    void a_name_is_a_text_in_the_data() throws Exception {
        String name = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x; ]]>";
        String xml = new String(render(name, DocumentFormat.XML), UTF_8);
        DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
        strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);

        String text =
                strict.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getDocumentElement()
                        .getTextContent();

        assertThat(text).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1+1", "＋1"})
    void a_name_is_no_formula_in_a_table(String name) {
        assertThat(CsvTable.harmless(name)).isEqualTo("'" + name);
    }

    private byte[] render(String name, DocumentFormat format) {
        Invoice invoice = Samples.to(name, name, "srv-1");
        return Samples.render(renderer, invoice, format);
    }

    /** What its actions do, wherever they hang. */
    private static Set<String> actions(PDDocument document) {
        Set<String> found = new TreeSet<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject()
                    instanceof COSDictionary dictionary) {
                COSName kind = dictionary.getCOSName(COSName.S);
                found.add(kind == null ? "" : kind.getName());
                dictionary.keySet().forEach(entry -> found.add(entry.getName()));
            }
        }
        return found;
    }
}
