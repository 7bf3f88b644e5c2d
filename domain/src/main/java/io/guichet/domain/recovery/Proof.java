package io.guichet.domain.recovery;

import io.guichet.domain.identity.PartyKind;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** By what somebody shows staff that it is he. */
public enum Proof {
    /** He answered at the telephone number that was known of him before. */
    PHONE_CALL,
    /** Identity card or passport: his own, or that of the manager or president. */
    IDENTITY_DOCUMENT,
    /**
     * Extract of the register of companies (Kbis); of a liberal profession its notice of the SIRENE
     * register or what its order or regional agency has entered it by.
     */
    REGISTRATION,
    /** Statutes of an association. */
    STATUTES,
    /** The order by which a public body put somebody in charge. */
    MANDATE,
    /** The random code that was mailed and given back. */
    CODE;

    /** Which documents are asked for, by what kinds of person somebody owns; his own always. */
    public static Set<Proof> documentsOf(Collection<PartyKind> owned) {
        Set<Proof> documents = EnumSet.of(IDENTITY_DOCUMENT);
        owned.forEach(
                kind -> {
                    switch (kind) {
                        case COMPANY, LIBERAL_PROFESSION -> documents.add(REGISTRATION);
                        case ASSOCIATION -> documents.add(STATUTES);
                        case PUBLIC_BODY -> documents.add(MANDATE);
                        case CONSUMER -> documents.add(IDENTITY_DOCUMENT);
                    }
                });
        return documents;
    }
}
