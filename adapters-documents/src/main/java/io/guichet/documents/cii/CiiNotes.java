package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.PartyBlock;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Treatment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The mentions as notes (BG-1). PMT, PMD, AAB and TXD stand once at most (BR-FR-06), so that texts
 * of one code are one note, and the first three always (BR-FR-05): where the law forbids one, as
 * the 40 € of a consumer, the note says that it does not apply. BAR says what treatment the
 * platforms owe the document. A billing address is general information (AAI): the profile has a
 * place for where the buyer is (BG-8) and none for where else he is billed.
 */
final class CiiNotes {

    private static final List<String> REQUIRED = List.of("PMT", "PMD", "AAB");

    private final Invoice invoice;
    private final Html xml;

    CiiNotes(Invoice invoice, Html xml) {
        this.invoice = invoice;
        this.xml = xml;
    }

    void draw() {
        Map<String, String> notes =
                invoice.mentions().stream()
                        .collect(
                                Collectors.toMap(
                                        Mention::code,
                                        Mention::text,
                                        CiiNotes::together,
                                        LinkedHashMap::new));
        Words words = Words.in(invoice.language());
        String none = words.text("note.does-not-apply");
        REQUIRED.forEach(code -> notes.putIfAbsent(code, none));
        invoice.buyer()
                .billing()
                .map(there -> PartyBlock.oneLine(there, words))
                .map(there -> words.text("note.billing-address", there))
                .ifPresent(text -> notes.merge("AAI", text, CiiNotes::together));
        notes.put("BAR", Treatment.of(invoice).name());
        notes.forEach(this::note);
    }

    private static String together(String one, String other) {
        return one + "\n" + other;
    }

    private void note(String code, String text) {
        xml.in(
                "ram:IncludedNote",
                () -> {
                    xml.add("ram:Content", text);
                    xml.add("ram:SubjectCode", code);
                });
    }
}
