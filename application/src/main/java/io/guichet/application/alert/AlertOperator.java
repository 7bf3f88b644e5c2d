package io.guichet.application.alert;

/**
 * Tells the operator of what a person has to look at: a line in the log, and a mail where he gave
 * an address; each thing once a day for as long as it is so.
 */
public interface AlertOperator {

    /** {@code detail} is what or how much, without names of customers. */
    void alert(Alarm alarm, String detail);

    /** What can be wrong. */
    enum Alarm {
        /** Detail: how many failed sign-ins are counted of the last hour. */
        SIGN_INS_FAILED,
        /** Detail: how many notices were given up. */
        NOTICES_PARKED,
        /** Detail: how many debits banks have had the time to send back. */
        DEBITS_UNANSWERED,
        /** Detail: which payment. Books and provider do not agree on what its bank took back. */
        CHARGEBACK_NOT_BOOKED,
        /** Detail: how many letters were given up within a day. */
        LETTERS_PARKED,
        /** Detail: how many messages to chats and from them were given up within a day. */
        CHATS_PARKED,
        /** Detail: how many addresses take an event not for hours, or none any more. */
        WEBHOOKS_FAILING,
        /** Detail: for how many customers the last runs failed. */
        TURNS_PARKED,
        /** Detail: the job's name. */
        JOB_FAILING,
        /** Detail: which seals. */
        SEALS_BROKEN,
        /** Detail: how many sums differ. */
        BOOKS_WRONG;

        /** Whether another number is the same alarm. */
        boolean isCounted() {
            return this != JOB_FAILING && this != SEALS_BROKEN && this != CHARGEBACK_NOT_BOOKED;
        }
    }
}
