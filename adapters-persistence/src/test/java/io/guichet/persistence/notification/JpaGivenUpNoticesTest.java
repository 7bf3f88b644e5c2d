package io.guichet.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.notification.GivenUpNoticesContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

class JpaGivenUpNoticesTest extends GivenUpNoticesContract {

    private static final Instant LONG_AGO = Instant.parse("2001-03-01T12:00:00Z");
    private static final Instant AGAIN = LONG_AGO.plusSeconds(60);

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }

    /** With the statement of docs/operations.md. */
    @Test
    void what_the_operator_sends_on_its_way_again_is_due_and_counts_from_the_next_giving_up()
            throws SQLException {
        CustomerNumber customer = given().customer().number();
        add(customer);
        giveUp(Channel.MAIL, customer, LONG_AGO);
        giveUp(Channel.CHAT, customer, LONG_AGO);

        operator("update guichet.notice set mail_state = 'WAITING' where customer = ?", customer);

        assertThat(pending().purgeGivenUp(AGAIN, 100)).isZero();
        assertThat(
                        pending()
                                .claim(Channel.MAIL, 100_000, AGAIN, Duration.ofSeconds(9))
                                .stream()
                                .map(claimed -> claimed.notice().customer()))
                .contains(customer);
        giveUp(Channel.MAIL, customer, AGAIN);
        assertThat(pending().purgeGivenUp(AGAIN, 100)).isZero();
        assertThat(pending().purgeGivenUp(AGAIN.plusSeconds(1), 100)).isEqualTo(1);
    }

    @Test
    void nothing_is_given_up_without_a_time() {
        CustomerNumber customer = given().customer().number();
        add(customer);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () ->
                                operator(
                                        "update guichet.notice set mail_state = 'PARKED'"
                                                + " where customer = ?",
                                        customer));
    }

    private static void operator(String statement, CustomerNumber customer) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setLong(1, customer.value());
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }
}
