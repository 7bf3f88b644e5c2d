package io.guichet.domain.identity;

/** What kind of legal person somebody is; decides tax, mentions and consumer rights. */
public enum PartyKind {
    COMPANY,
    CONSUMER,
    PUBLIC_BODY,
    ASSOCIATION,
    /**
     * Somebody who practises a profession of his own, as a physician, a lawyer or an architect does
     * (law 2012-387, art. 29): a professional with a SIREN who is in no register of companies.
     */
    LIBERAL_PROFESSION;

    /** Whether the law treats this person as a professional (C. com. L441-9, D441-5). */
    public boolean isProfessional() {
        return this != CONSUMER;
    }

    /**
     * Whether contracts renew and end for this person as the law wants it for consumers and for
     * legal persons who do not act for a profession (C. conso. L215-1 to L215-3).
     */
    public boolean endsAsConsumersDo() {
        return this == CONSUMER || this == ASSOCIATION;
    }
}
