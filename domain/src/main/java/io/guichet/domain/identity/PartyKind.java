package io.guichet.domain.identity;

/** What kind of legal person somebody is; decides tax, mentions and consumer rights. */
public enum PartyKind {
    COMPANY,
    CONSUMER,
    PUBLIC_BODY,
    ASSOCIATION;

    /** Whether the law treats this person as a professional (C. com. L441-9, D441-5). */
    public boolean isProfessional() {
        return this != CONSUMER;
    }
}
