package io.guichet.application.identity.port;

import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.ProfileId;

/** From where people may come in. Every adapter passes {@code IpRulesContract}. */
public interface IpRulesBook {

    /** {@link IpRules#none} for whoever gave none. */
    IpRules of(ProfileId profile);

    /** Puts rules in the place of those there were. */
    void put(ProfileId profile, IpRules rules);
}
