package io.guichet.testing.policy;

import io.guichet.application.policy.port.Policies;
import io.guichet.application.policy.query.ListPolicies;

/** What is stored about policies, over one state. */
public interface PolicyStores {

    Policies policies();

    ListPolicies listPolicies();
}
