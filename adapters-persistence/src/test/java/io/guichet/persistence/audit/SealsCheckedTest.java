package io.guichet.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.persistence.shared.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/** The audit keeps nothing as a seal but sixty-four digits, whoever writes it. */
class SealsCheckedTest {

    private static final String SEAL = "0123456789abcdef".repeat(4);
    private static final String CHECK_VIOLATION = "23514";

    static Stream<String> noSeals() {
        String sixtyThree = SEAL.substring(1);
        return Stream.of(
                "",
                " ".repeat(64),
                sixtyThree,
                SEAL.toUpperCase(Locale.ROOT),
                sixtyThree + "F",
                sixtyThree + "g",
                sixtyThree + "\n",
                "\n" + sixtyThree,
                sixtyThree + " ",
                sixtyThree.substring(31) + "\n" + sixtyThree.substring(32),
                sixtyThree + "-",
                sixtyThree + "]",
                sixtyThree + "^",
                sixtyThree + "é",
                // Digits and letters of others that look the same.
                sixtyThree + "\uff11",
                sixtyThree + "\u0661",
                sixtyThree + "\u0430",
                // As long in bytes, but not in characters, and the other way round.
                sixtyThree.substring(1) + "é",
                "é".repeat(32));
    }

    @ParameterizedTest
    @MethodSource("noSeals")
    void what_is_no_seal_is_refused(String text) {
        assertThatThrownBy(() -> insert(text, SEAL)).satisfies(SealsCheckedTest::isRefused);
        assertThatThrownBy(() -> insert(SEAL, text)).satisfies(SealsCheckedTest::isRefused);
    }

    @Test
    void a_seal_is_kept() throws SQLException {
        assertThat(insert(SEAL, "0".repeat(64))).isOne();
    }

    private static void isRefused(Throwable refused) {
        assertThat(refused).isInstanceOf(SQLException.class);
        assertThat(((SQLException) refused).getSQLState()).isEqualTo(CHECK_VIOLATION);
    }

    /** How many rows were written, and taken back. */
    private static int insert(String previous, String seal) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into guichet.audit_entry (chain, number, at, is_staff, what,
                                    address, result, before, after, previous, seal)
                                values ('seals', 1, now(), true, '', '', '', '', '', ?, ?)
                                """)) {
            connection.setAutoCommit(false);
            insert.setString(1, previous);
            insert.setString(2, seal);
            try {
                return insert.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }
}
