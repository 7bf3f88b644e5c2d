package io.guichet.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Optional;

class TypedDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-31|2026-12-31",
                "31/12/2026|2026-12-31",
                "31.12.2026|2026-12-31",
                "31-12-2026|2026-12-31",
                " 1/2/2027 |2027-02-01",
                "01/02/2027|2027-02-01",
                "29/02/2028|2028-02-29",
                "31 Dec 2026|2026-12-31",
                "1 dec 2026|2026-12-01",
                "today|2026-03-02",
                "Today|2026-03-02"
            })
    void a_day_is_read_as_people_write_it(String typed, LocalDate expected) {
        assertThat(read(Language.EN, typed)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12/2026|2026-12-31",
                "31 déc. 2026|2026-12-31",
                "1er janv. 2027|2027-01-01",
                "1ER JANV. 2027|2027-01-01",
                "1 janv. 2027|2027-01-01",
                "2\u00a0mars  2027|2027-03-02",
                "aujourd’hui|2026-03-02",
                "Aujourd'hui|2026-03-02"
            })
    void and_in_french(String typed, LocalDate expected) {
        assertThat(read(Language.FR, typed)).contains(expected);
    }

    @Test
    void every_day_is_read_as_it_is_written_here() {
        for (Language language : Language.values()) {
            for (int day = 0; day < 366; day++) {
                LocalDate some = TODAY.plusDays(day);
                assertThat(read(language, Texts.in(language).day(some))).contains(some);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "31",
                "12/2026",
                "31/12",
                "31/12/26",
                "31/02/2027",
                "29/02/2027",
                "12/31/2026",
                "2026-13-01",
                "31/12/02026",
                "31/12-2026",
                "0/12/2026",
                "-1/12/2026",
                "+1/12/2026",
                "31/12/-2026",
                "31/12/0026",
                "31/12/2026 10:00",
                "31\n12\n2026",
                "٣١/١٢/٢٠٢٦"
            })
    void what_is_no_clear_day_is_not_guessed(String typed) {
        assertThat(read(Language.EN, typed)).isEmpty();
        assertThat(read(Language.FR, typed)).isEmpty();
    }

    private static Optional<LocalDate> read(Language language, String typed) {
        return TypedDay.parse(typed, Texts.in(language), TODAY);
    }
}
