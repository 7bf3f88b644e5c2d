package io.guichet.application.alert;

/** Looks for what the operator is to be alerted to. */
public interface WatchInstallation {

    void watch();
}
