package io.guichet.wiring.policy;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.policy.ShowPolicies;
import io.guichet.application.policy.ShowPoliciesHandler;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what sets and follows policies. */
@ApplicationScoped
public class PolicyWiring {

    @Produces
    @Singleton
    public PolicyOfDay policyOfDay(Policies policies) {
        return new PolicyOfDay(policies);
    }

    @Produces
    @Singleton
    public SetPolicy setPolicy(
            Sellers sellers, Policies policies, Transactions transactions, Clock clock) {
        return new SetPolicyHandler(sellers, policies, transactions, clock);
    }

    @Produces
    @Singleton
    public ShowPolicies showPolicies(
            Sellers sellers, Policies policies, Transactions transactions, Clock clock) {
        return new ShowPoliciesHandler(sellers, policies, transactions, clock);
    }
}
