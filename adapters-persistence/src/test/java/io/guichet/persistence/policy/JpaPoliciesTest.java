package io.guichet.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.policy.PoliciesContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

class JpaPoliciesTest extends PoliciesContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final String STORED_BEFORE =
            """
            insert into guichet.billing_policy
                (seller, effective_from, revision, settings, steps, set_by, set_at)
            values (?, date '2026-03-01', 1, ?, '', 'staff', now())
            """;

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"on, off", "off, on"})
    void what_is_credited_to_the_free_plan_stays_as_it_was_before_it_could_be_said(
            String beginsPeriod, String credited) throws SQLException {
        SellerCode seller = given().seller().code();
        try (Connection connection = TestDatabase.asApplication();
                PreparedStatement insert = connection.prepareStatement(STORED_BEFORE)) {
            insert.setString(1, seller.value());
            insert.setString(2, "change.begins-period=" + beginsPeriod);
            insert.executeUpdate();
        }

        DatedPolicy policy = in(() -> stores().policy().policies().on(seller, DAY)).orElseThrow();

        assertThat(policy.policy().is(Setting.CREDIT_TO_FREE, credited)).isTrue();
    }

    @Override
    protected Stores stores() {
        return stores;
    }
}
