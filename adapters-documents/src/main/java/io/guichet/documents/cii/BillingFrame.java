package io.guichet.documents.cii;

import io.guichet.domain.billing.Invoice;

/** What a document is for and where it stands (BT-23, BR-FR-08): a host sells services (S). */
public final class BillingFrame {

    private BillingFrame() {}

    /** After an advance (S4), paid already (S2), or owed (S1). */
    public static String of(Invoice invoice) {
        if (invoice.deducted().isPresent()) {
            return "S4";
        }
        return invoice.isPaid() ? "S2" : "S1";
    }
}
