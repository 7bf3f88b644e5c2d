package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.SendLetters;
import io.guichet.application.notification.SendLettersHandler;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.testing.notification.RecordingMailer.Mood;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Logger;

/** What people are told about their sign-in is mailed once. */
class SendingLettersTest {

    private final HostingCompany company = new HostingCompany();
    private final RecordingMailer mailer = new RecordingMailer();
    private final SendLetters sends =
            new SendLettersHandler(
                    company.stores().signIn().letters(),
                    mailer,
                    company.stores().transactions(),
                    company.clock());

    @Test
    void at_most_ten_are_mailed_at_a_time_and_each_once() {
        writes(11);

        assertThat(sends.send()).isEqualTo(10);
        assertThat(sends.send()).isEqualTo(1);
        assertThat(sends.send()).isZero();
        assertThat(mailer.letters()).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void a_slow_mail_server_is_given_no_letter_twice_by_another_node() {
        writes(10);
        mailer.slowly(
                () -> {
                    company.clock().advance(Duration.ofMinutes(2));
                    sends.send();
                });

        sends.send();

        assertThat(mailer.letters()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void one_that_is_not_taken_comes_again_and_holds_up_no_other() {
        writes(1);
        mailer.becomes(Mood.BUSY);
        assertThat(sends.send()).isZero();
        mailer.becomes(Mood.TAKES);
        company.given().done(() -> company.stores().signIn().letters().add(letter(2)));

        assertThat(sends.send()).isEqualTo(1);
        company.clock().advance(Duration.ofMinutes(1));
        assertThat(sends.send()).isEqualTo(1);
        assertThat(mailer.letters()).hasSize(2).doesNotHaveDuplicates();
    }

    /** Whoever watches the work is told; he would not be of a letter that only a line names. */
    @Test
    void a_fault_is_thrown_once_each_had_its_turn_and_each_comes_again() {
        writes(3);
        mailer.becomes(Mood.FAILS);

        assertThatIllegalStateException()
                .isThrownBy(sends::send)
                .withMessage("nobody thought of this");
        mailer.becomes(Mood.TAKES);
        assertThat(sends.send()).as("none is due yet").isZero();
        company.clock().advance(Duration.ofMinutes(1));

        assertThat(sends.send()).isEqualTo(3);
    }

    /** A mail server that is away cannot be told of by mail. */
    @Test
    void the_log_says_what_the_mail_server_did_not_take_and_nothing_personal() {
        writes(1);
        mailer.becomes(Mood.BUSY);
        List<String> lines = new ArrayList<>();
        Logger log = Logger.getLogger(SendLetters.class.getName());
        Filter before = log.getFilter();
        log.setFilter(
                line -> {
                    lines.add(line.getMessage());
                    return false;
                });
        try {
            sends.send();
        } finally {
            log.setFilter(before);
        }

        assertThat(lines).containsExactly("the mail server did not take letter 1");
    }

    private void writes(int letters) {
        for (int number = 0; number < letters; number++) {
            Letter next = letter(-number);
            company.given().done(() -> company.stores().signIn().letters().add(next));
        }
    }

    private static Letter letter(int number) {
        return new Letter(
                "letter " + number,
                Letter.Kind.PASSWORD_RESET,
                EmailAddress.parse("anna@example.org"),
                Language.FR,
                "/password/new?code=abc",
                Map.of("name", "Anna"));
    }
}
