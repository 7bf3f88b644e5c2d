package io.guichet.wiring.alert;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.testing.shared.HostingCompany;
import io.guichet.wiring.shared.Settings;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Properties;

class AlertWiringTest {

    private final HostingCompany company = new HostingCompany();

    @Test
    void an_address_that_cannot_be_read_is_refused_when_the_server_starts_by_its_name() {
        Settings settings =
                new Settings(Map.of("GUICHET_OPERATOR_EMAIL", "ops at home"), new Properties());

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                new AlertWiring()
                                        .alertOperator(
                                                settings,
                                                company.stores().signIn().letters(),
                                                company.stores().transactions(),
                                                company.clock()))
                .withMessageContaining("GUICHET_OPERATOR_EMAIL");
    }
}
