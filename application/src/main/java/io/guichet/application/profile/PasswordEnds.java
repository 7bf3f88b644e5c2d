package io.guichet.application.profile;

/** What a new password ends, as its owner chooses. */
public enum PasswordEnds {
    /** All sessions; tokens and chats hold. */
    SESSIONS,
    /** Tokens and chats as well: for whoever fears that somebody else came in. */
    EVERYTHING
}
