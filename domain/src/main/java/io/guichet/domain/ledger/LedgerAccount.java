package io.guichet.domain.ledger;

/** The accounts in use, with their numbers in the French chart of accounts (PCG, ANC 2014-03). */
public enum LedgerAccount {
    /** What customers owe; kept per customer. */
    RECEIVABLES("411"),
    /** What customers paid in advance; kept per customer. */
    PREPAID("4191"),
    VAT_COLLECTED("44571"),
    /** Card payments captured and not yet paid out by the provider. */
    CARD_CLEARING("5115"),
    BANK("512"),
    SERVICES_SOLD("706");

    private final String number;

    LedgerAccount(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }
}
