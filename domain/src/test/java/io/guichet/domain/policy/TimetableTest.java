package io.guichet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class TimetableTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = ISSUED.plusDays(14);
    private static final Timetable INVOICE =
            new Timetable(Preset.INVOICE.policy().steps(), ISSUED, DUE);

    @Test
    void nothing_is_due_before_its_day() {
        assertThat(codes(Map.of(), DUE.minusDays(5))).isEmpty();
        assertThat(codes(Map.of(), DUE.minusDays(4))).containsExactly("unpaid");
    }

    @Test
    void what_was_played_is_not_due_again() {
        assertThat(codes(Map.of("unpaid", DUE.minusDays(4)), DUE.plusDays(1)))
                .containsExactly("capture", "overdue-2", "late-fee");
    }

    @Test
    void after_a_pause_everything_is_due_in_the_order_of_its_days() {
        assertThat(codes(Map.of(), DUE.plusDays(300)))
                .containsExactly(
                        "unpaid",
                        "capture",
                        "overdue-2",
                        "late-fee",
                        "overdue-1",
                        "restrict",
                        "suspend");
    }

    @Test
    void termination_counts_from_the_suspension_that_took_place() {
        LocalDate late = DUE.plusDays(50);
        Map<String, LocalDate> played =
                Map.of(
                        "unpaid", late,
                        "capture", late,
                        "overdue-1", late,
                        "overdue-2", late,
                        "late-fee", late,
                        "restrict", late,
                        "suspend", late);

        assertThat(codes(played, late.plusDays(29))).isEmpty();
        assertThat(codes(played, late.plusDays(30))).containsExactly("terminate");
    }

    private static List<String> codes(Map<String, LocalDate> played, LocalDate day) {
        return INVOICE.due(played, day).stream().map(DunningStep::code).toList();
    }

    @Test
    void what_is_counted_from_the_issue_takes_nothing_away_before_a_later_due_date() {
        LocalDate due = ISSUED.plusDays(60);
        Timetable longer = new Timetable(Preset.PREPAID.policy().steps(), ISSUED, due);

        assertThat(longer.due(Map.of(), due))
                .extracting(DunningStep::code)
                .containsExactly("capture", "reminder-1", "reminder-2", "reminder-3");
        assertThat(longer.due(Map.of(), due.plusDays(1)))
                .extracting(DunningStep::code)
                .contains("restrict", "suspend");
    }

    @Test
    void what_begins_later_is_suspended_as_it_begins_and_ends_as_long_after() {
        Timetable later =
                new Timetable(Preset.ORDER.policy().steps(), ISSUED, ISSUED)
                        .begunOn(ISSUED.plusDays(30));

        assertThat(later.due(Map.of(), ISSUED.plusDays(29))).isEmpty();
        assertThat(later.due(Map.of(), ISSUED.plusDays(30)))
                .extracting(DunningStep::act)
                .containsExactly(Act.SUSPEND);
        Map<String, LocalDate> played =
                Map.of(later.steps().getFirst().code(), ISSUED.plusDays(30));
        assertThat(later.due(played, ISSUED.plusDays(36))).isEmpty();
        assertThat(later.due(played, ISSUED.plusDays(37)))
                .extracting(DunningStep::act)
                .containsExactly(Act.DELETE);
        assertThat(later.steps()).allMatch(step -> step.code().matches("[a-z-]+-\\d{8}"));
    }
}
