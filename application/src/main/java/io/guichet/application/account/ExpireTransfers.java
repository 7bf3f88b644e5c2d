package io.guichet.application.account;

/** Gives up offers of accounts that nobody accepted in time and tells their owners. */
public interface ExpireTransfers {

    /** At most some hundred of them; answers how many. */
    int expire();
}
