package io.guichet.application.identity.query;

import io.guichet.domain.identity.ProfileId;

import java.time.ZoneId;

/** Finds by whose clocks times are told to a person. */
public interface FindZone {

    /** For whoever trades with nobody yet. */
    ZoneId NOBODYS = ZoneId.of("UTC");

    /**
     * That of the seller he is a customer of; of several, that of the customer with the smallest
     * number, one he owns before others.
     */
    ZoneId of(ProfileId person);
}
