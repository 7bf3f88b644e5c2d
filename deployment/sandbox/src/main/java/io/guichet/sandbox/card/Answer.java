package io.guichet.sandbox.card;

/** What an API call comes to: a session, or the status and code of a refusal. */
record Answer(int status, Session session, String error) {

    static Answer of(int status, Session session) {
        return new Answer(status, session, "");
    }

    static Answer refused(int status, String error) {
        return new Answer(status, null, error);
    }
}
