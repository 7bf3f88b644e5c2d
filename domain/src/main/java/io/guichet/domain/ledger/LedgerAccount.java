package io.guichet.domain.ledger;

/**
 * The accounts in use, with their numbers and names in the French chart of accounts (PCG, ANC
 * 2014-03). The names are part of the books and never translated.
 */
public enum LedgerAccount {
    /** What earlier years earned; only ever opened with, never booked on. */
    PROFIT("120", "Résultat de l'exercice (bénéfice)"),
    /** What earlier years lost; only ever opened with, never booked on. */
    LOSS("129", "Résultat de l'exercice (perte)"),
    /** What customers owe; kept per customer. */
    RECEIVABLES("411", "Clients"),
    /** What customers paid in advance; kept per customer. */
    PREPAID("4191", "Clients - Avances et acomptes reçus sur commandes"),
    /** What was invoiced in advance of a sale, without VAT; no credit that can be spent. */
    ADVANCES("41911", "Clients - Acomptes facturés sur commandes"),
    VAT_COLLECTED("44571", "TVA collectée"),
    /** Money that has left a customer's credit and has not yet reached him. */
    REFUNDS_DUE("467", "Autres comptes débiteurs ou créditeurs"),
    /** Card payments captured and not yet paid out by the provider. */
    CARD_CLEARING("5115", "Cartes bancaires à encaisser"),
    BANK("512", "Banques"),
    /** What customers will never pay; the VAT on it stays due. */
    BAD_DEBTS("654", "Pertes sur créances irrécouvrables"),
    SERVICES_SOLD("706", "Prestations de services"),
    /** What being late costs customers: no turnover, and outside the scope of VAT. */
    LATE_FEES("758", "Produits divers de gestion courante");

    private final String number;
    private final String label;

    LedgerAccount(String number, String label) {
        this.number = number;
        this.label = label;
    }

    public String number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** Whether it is kept per customer. */
    public boolean isOfCustomers() {
        return number.startsWith("41");
    }

    /** Whether the balance of a customer is made of it. */
    public boolean isOfBalance() {
        return this == RECEIVABLES || this == PREPAID;
    }

    /** Whether money is on it: cash, bank, or on its way there. */
    public boolean isMoney() {
        return number.startsWith("5");
    }

    /** Whether what is sold or charged is earned on it. */
    public boolean isRevenue() {
        return number.startsWith("7");
    }

    /** Whether a year's result is made of it: it starts each year at nothing. */
    public boolean isOfResult() {
        return number.startsWith("6") || number.startsWith("7");
    }
}
