package io.guichet.application.policy.query;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;

import java.util.List;

/** What was and will be a seller's policy. */
public interface ListPolicies {

    /** How many are listed at most. */
    int MOST = 100;

    /** The latest first, up to {@link #MOST}. */
    List<DatedPolicy> list(SellerCode seller);
}
