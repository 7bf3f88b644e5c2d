package io.guichet.application.session;

/** Deletes what nobody needs any more: sessions that are over and failures of long ago. */
public interface ForgetSessions {

    /** How much there was. */
    int forget();
}
