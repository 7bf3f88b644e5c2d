package io.guichet.application.contact;

/** Tells whoever wanted another contact that not both confirmed in time. */
public interface ExpireContactChanges {

    /** How many were over. */
    int expire();
}
