package io.guichet.commands;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class AlertsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final HostingCompany company = new HostingCompany();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void what_a_check_finds_is_mailed_by_the_server() {
        Alerts alerts =
                alerts(
                        Map.of(
                                "GUICHET_SECRET",
                                SECRET,
                                "GUICHET_OPERATOR_EMAIL",
                                "ops@example.org"));

        assertThat(alerts.told(true, Alarm.SEALS_BROKEN, "audit")).isTrue();
        assertThat(letters()).isEmpty();
        assertThat(alerts.told(false, Alarm.BOOKS_WRONG, "3")).isFalse();
        assertThat(letters())
                .extracting(letter -> letter.facts().get("alarm"))
                .containsExactly("BOOKS_WRONG");
    }

    @Test
    void without_an_address_or_the_secret_it_is_printed_alone() {
        assertThat(alerts(Map.of("GUICHET_SECRET", SECRET)).told(false, Alarm.BOOKS_WRONG, "3"))
                .isFalse();
        assertThat(
                        alerts(Map.of("GUICHET_OPERATOR_EMAIL", "ops@example.org"))
                                .told(false, Alarm.BOOKS_WRONG, "3"))
                .isFalse();

        assertThat(letters()).isEmpty();
    }

    @Test
    void settings_that_cannot_be_read_are_told_and_stop_no_check() {
        Alerts noAddress =
                alerts(Map.of("GUICHET_SECRET", SECRET, "GUICHET_OPERATOR_EMAIL", "ops at home"));
        Alerts noSecret =
                alerts(
                        Map.of(
                                "GUICHET_SECRET",
                                "short",
                                "GUICHET_OPERATOR_EMAIL",
                                "o@example.org"));
        Alerts empty = alerts(Map.of("GUICHET_SECRET", SECRET, "GUICHET_OPERATOR_EMAIL", " "));

        assertThat(noAddress.told(true, Alarm.BOOKS_WRONG, "0")).isTrue();
        assertThat(noAddress.told(false, Alarm.BOOKS_WRONG, "3")).isFalse();
        assertThat(noSecret.told(false, Alarm.BOOKS_WRONG, "3")).isFalse();
        assertThat(empty.told(false, Alarm.BOOKS_WRONG, "3")).isFalse();

        assertThat(letters()).isEmpty();
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "GUICHET_OPERATOR_EMAIL is no e-mail address: nothing is mailed.",
                        "GUICHET_SECRET is shorter than 32 characters: nothing is mailed.");
    }

    private Alerts alerts(Map<String, String> environment) {
        return Alerts.of(
                environment,
                encryption -> company.stores().signIn().letters(),
                company.stores().transactions(),
                company.clock(),
                new PrintStream(out, true, UTF_8));
    }

    private List<Letter> letters() {
        return company
                .given()
                .in(
                        () ->
                                company.stores()
                                        .signIn()
                                        .letters()
                                        .claim(100, company.clock().instant(), Duration.ZERO))
                .stream()
                .map(Waiting::letter)
                .toList();
    }
}
