package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where an invoice stands in a sale of which a part was asked for in advance. VAT on services is
 * due with the advance (CGI 269-2), so that the advance invoice states it, and the final invoice
 * takes it off again in lines below zero (XP Z12-014, by line).
 */
public sealed interface Advance {

    /** It asks for that part (BT-3 386): nothing is supplied with it. */
    record Asked() implements Advance {}

    /**
     * It states the whole and takes off what an advance invoice stated, of which it names number
     * and day (BG-3, BT-23 S4).
     */
    record Deducted(DocumentReference invoice, LocalDate issuedOn) implements Advance {

        public Deducted {
            requireNonNull(invoice, "invoice");
            requireNonNull(issuedOn, "issuedOn");
        }
    }
}
