package io.guichet.domain.billing;

import java.time.LocalDate;

/** A document whose content can be written in exactly one way, so that it can be sealed. */
public interface Sealable {

    DocumentReference reference();

    LocalDate issuedOn();

    /** The whole content in its one canonical form; two different contents never share a form. */
    String canonical();

    /**
     * What is left once the law wants it kept no longer: number, days and amounts, and nothing that
     * names a person or says what was bought.
     */
    Sealable withoutPerson();
}
