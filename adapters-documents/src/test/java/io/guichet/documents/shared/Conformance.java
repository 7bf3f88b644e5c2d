package io.guichet.documents.shared;

import org.mustangproject.validator.ZUGFeRDValidator;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What validators have to say against a document; nothing is what a test wants to hear. Warnings
 * count: the French rules are reported as such.
 */
public final class Conformance {

    private static final Pattern FINDING =
            Pattern.compile("<(error|warning|exception)\\b[^>]*>.*?</\\1>", Pattern.DOTALL);

    private Conformance() {}

    /**
     * Of Factur-X as a file or of its data alone: PDF/A-3 and its metadata, schema, EN 16931, the
     * rules of the profile and those of the French reform.
     */
    public static List<String> facturX(byte[] document, String name) {
        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        validator.disableNotices();
        String report = validator.validate(document, name);
        List<String> findings = FINDING.matcher(report).results().map(MatchResult::group).toList();
        return findings.isEmpty() && !validator.wasCompletelyValid() ? List.of(report) : findings;
    }

    /** Of PDF/A-3a. */
    public static List<String> archivable(byte[] pdf) {
        return against(pdf, PDFAFlavour.PDFA_3_A);
    }

    /** Of PDF/UA-1, as far as a machine can tell. */
    public static List<String> accessible(byte[] pdf) {
        return against(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> against(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage())
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
