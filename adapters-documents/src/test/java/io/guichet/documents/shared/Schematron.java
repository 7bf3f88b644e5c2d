package io.guichet.documents.shared;

import net.sf.saxon.TransformerFactoryImpl;

import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** What the rules that FNFE-MPE published have to say; nothing is what a test wants to hear. */
public final class Schematron {

    private static final Pattern FINDING =
            Pattern.compile("<svrl:failed-assert.*?</svrl:failed-assert>", Pattern.DOTALL);

    private static final Templates CDAR =
            rules("ctc/1.3.0/xslt/20260216_BR-FR-CDV-Schematron-CDAR_V1.3.0.xslt");

    private static final Templates INVOICES =
            rules("ctc/1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt");

    private Schematron() {}

    /** Of a lifecycle message. */
    public static List<String> cdar(String message) {
        return findings(CDAR, message);
    }

    /** Of an invoice as data, whoever it goes to. */
    public static List<String> invoice(String data) {
        return findings(INVOICES, data);
    }

    private static List<String> findings(Templates rules, String document) {
        StringWriter report = new StringWriter();
        try {
            rules.newTransformer()
                    .transform(
                            new StreamSource(new StringReader(document)), new StreamResult(report));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return FINDING.matcher(report.toString()).results().map(MatchResult::group).toList();
    }

    private static Templates rules(String file) {
        String path = "/external/schematron/" + file;
        try (InputStream xslt = Schematron.class.getResourceAsStream(path)) {
            return new TransformerFactoryImpl().newTemplates(new StreamSource(xslt));
        } catch (java.io.IOException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
