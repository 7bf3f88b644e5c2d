package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.IpRules.Rule;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every {@link IpRulesBook} promises. */
public abstract class IpRulesContract extends Contract {

    @Test
    void rules_are_kept_for_each_person_until_others_come() {
        ProfileId anna = given().profile();
        IpRules some =
                new IpRules(
                        false,
                        List.of(
                                new Rule("192.0.2.0/24", true, true),
                                new Rule("2001:db8::7", false, false)));

        assertThat(of(anna)).isEqualTo(IpRules.none());
        done(() -> book().put(anna, some));
        assertThat(of(anna)).isEqualTo(some);
        assertThat(of(given().profile())).isEqualTo(IpRules.none());
        done(() -> book().put(anna, IpRules.none()));
        assertThat(of(anna)).isEqualTo(IpRules.none());
    }

    private IpRules of(ProfileId profile) {
        return in(() -> book().of(profile));
    }

    private IpRulesBook book() {
        return stores().ipRules();
    }
}
