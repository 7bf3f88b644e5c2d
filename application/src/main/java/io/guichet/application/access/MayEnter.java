package io.guichet.application.access;

import io.guichet.domain.identity.ProfileId;

/** Whether somebody may come in from where he is, by his rules of addresses. */
@FunctionalInterface
public interface MayEnter {

    /** {@code address} is empty if it is not known. */
    boolean mayEnter(ProfileId profile, String address);
}
