package io.guichet.domain.reform;

/** What is told by way of the platform, and what is deposited on Chorus Pro. */
public enum TransmissionKind {
    /** Status 212 of one invoice. */
    PAYMENT_STATUS(Destination.PLATFORM),
    /** Sales to consumers and to buyers abroad of a period (flux 10.3 and 10.1). */
    SALES(Destination.PLATFORM),
    /** What consumers paid in a period (flux 10.4). */
    RECEIPTS(Destination.PLATFORM),
    /** An invoice to a public body. */
    DEPOSIT(Destination.CHORUS_PRO);

    private final Destination destination;

    TransmissionKind(Destination destination) {
        this.destination = destination;
    }

    public Destination destination() {
        return destination;
    }

    /** To whom it goes. */
    public enum Destination {
        /** The platform that the operator chose. */
        PLATFORM,
        /** The portal of the state. */
        CHORUS_PRO
    }
}
