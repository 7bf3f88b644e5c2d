package io.guichet.domain.recovery;

/** What somebody lost, and what is done for him in the end. */
public enum Loss {
    /** His mailbox: his profile gets another e-mail. */
    E_MAIL,
    /** His second factor and its backup codes: they are removed. */
    SECOND_FACTOR,
    /** The addresses his own rules let in: the rules are removed. */
    ADDRESSES
}
