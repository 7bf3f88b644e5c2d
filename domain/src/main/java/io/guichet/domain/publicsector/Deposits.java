package io.guichet.domain.publicsector;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Deposits of invoices on Chorus Pro (CCP art. L2192-1): transmissions of their own kind, one for
 * each invoice. What is sent is drawn when it is sent, since its addressing may come later.
 */
public final class Deposits {

    private Deposits() {}

    /**
     * Whether an invoice or credit note goes to Chorus Pro by the policy of its day: its buyer is a
     * public body, a French one, since no other has a SIRET.
     */
    public static boolean concern(Invoice invoice, BillingPolicy policy) {
        return policy.isOn(Setting.CHORUS_PRO) && mayConcern(invoice);
    }

    /** Whether there can be a deposit of an invoice, whatever the policy of its day says. */
    public static boolean mayConcern(Invoice invoice) {
        Party buyer = invoice.buyer();
        return buyer.kind() == PartyKind.PUBLIC_BODY && !buyer.siret().isEmpty();
    }

    /** One that waits. Its file is named after the invoice. */
    public static Transmission of(Invoice invoice, Instant now) {
        DocumentReference reference = invoice.reference();
        return Transmission.of(
                id(reference),
                key(reference),
                invoice.sellerCode(),
                new Transmission.Content(
                        TransmissionKind.DEPOSIT,
                        reference.value(),
                        new Transmission.File(fileName(reference), "")),
                now);
    }

    /** The id of an invoice's deposit. */
    public static UUID id(DocumentReference invoice) {
        return UUID.nameUUIDFromBytes(key(invoice).getBytes(StandardCharsets.UTF_8));
    }

    private static String key(DocumentReference invoice) {
        return "deposit:" + invoice;
    }

    private static String fileName(DocumentReference invoice) {
        return invoice.value().replaceAll("[^A-Za-z0-9_-]", "-") + ".pdf";
    }
}
