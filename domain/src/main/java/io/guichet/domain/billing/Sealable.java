package io.guichet.domain.billing;

/** A document whose content can be written in exactly one way, so that it can be sealed. */
public interface Sealable {

    DocumentReference reference();

    /** The whole content in its one canonical form; two different contents never share a form. */
    String canonical();
}
