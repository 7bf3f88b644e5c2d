package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.identity.Party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The mentions as notes (BG-1). PMT, PMD, AAB and TXD stand once at most (BR-FR-06), so that texts
 * of one code are one note, and the first three always (BR-FR-05): where the law forbids one, as
 * the 40 € of a consumer, the note says that it does not apply. BAR says what treatment the
 * platforms owe the document: who is not taxable, as an association without SIREN, counts as a
 * consumer.
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
                                        (one, other) -> one + "\n" + other,
                                        LinkedHashMap::new));
        String none = Words.in(invoice.language()).text("note.does-not-apply");
        REQUIRED.forEach(code -> notes.putIfAbsent(code, none));
        notes.put("BAR", treatment());
        notes.forEach(this::note);
    }

    private String treatment() {
        Party buyer = invoice.buyer();
        if (!buyer.kind().isProfessional()) {
            return "B2C";
        }
        if (!buyer.siren().isEmpty()) {
            return "B2B";
        }
        boolean abroad = !buyer.address().country().equals(invoice.seller().address().country());
        return abroad ? "B2BINT" : "B2C";
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
