package io.guichet.documents.cii;

import io.guichet.domain.billing.Invoice;

import java.util.Optional;

/** What kind of document it is (BT-3, UNTDID 1001, BR-FR-04). */
public final class TypeCode {

    private TypeCode() {}

    /** With what it corrects: an advance is taken back by a credit note of another kind. */
    public static String of(Invoice document, Optional<Invoice> corrected) {
        if (document.isCreditNote()) {
            return corrected.filter(Invoice::isAdvance).isPresent() ? "503" : "381";
        }
        if (document.isCorrective()) {
            return "384";
        }
        return document.isAdvance() ? "386" : "380";
    }
}
