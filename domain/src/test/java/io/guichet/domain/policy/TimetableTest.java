package io.guichet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    void only_the_first_capture_of_whoever_is_debited_comes_earlier() {
        List<DunningStep> order = Preset.ORDER.policy().steps();
        List<DunningStep> invoice = Preset.INVOICE.policy().steps();

        assertThat(DunningStep.announcing(order, 14)).isEqualTo(order);
        assertThat(DunningStep.announcing(invoice, 14))
                .hasSameSizeAs(invoice)
                .filteredOn(step -> !invoice.contains(step))
                .containsExactly(new DunningStep("capture", Anchor.DUE, -15, Act.CAPTURE));
        assertThat(
                        DunningStep.announcing(
                                List.of(
                                        new DunningStep("again", Anchor.ISSUE, 20, Act.CAPTURE),
                                        new DunningStep("first", Anchor.ISSUE, 3, Act.CAPTURE)),
                                14))
                .as("whichever is listed first")
                .containsExactly(
                        new DunningStep("again", Anchor.ISSUE, 20, Act.CAPTURE),
                        new DunningStep("first", Anchor.ISSUE, 0, Act.CAPTURE));
    }

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
    void a_card_that_was_charged_late_is_charged_again_on_another_day_only() {
        Timetable order = new Timetable(Preset.ORDER.policy().steps(), ISSUED, ISSUED);
        LocalDate late = ISSUED.plusDays(3);
        Map<String, LocalDate> played = Map.of("capture", late);

        assertThat(order.due(Map.of(), late))
                .extracting(DunningStep::code)
                .contains("capture", "capture-again");
        assertThat(order.due(played, late))
                .extracting(DunningStep::code)
                .doesNotContain("capture-again");
        assertThat(order.due(played, late.plusDays(1)))
                .extracting(DunningStep::code)
                .contains("capture-again");
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
    void what_is_taken_away_waits_for_the_charges_of_days_before() {
        LocalDate late = DUE.plusDays(300);

        assertThat(beforeCharged(INVOICE, Map.of(), late))
                .containsExactly("unpaid", "capture", "overdue-2");
        assertThat(beforeCharged(INVOICE, Map.of("capture", late), late))
                .containsExactly(
                        "unpaid", "overdue-2", "late-fee", "overdue-1", "restrict", "suspend");
        Timetable order = new Timetable(Preset.ORDER.policy().steps(), ISSUED, ISSUED);
        assertThat(beforeCharged(order, Map.of("capture", late), late))
                .as("the second charge is made tomorrow")
                .containsExactly("reminder");
        assertThat(beforeCharged(order, Map.of("capture", late), late.plusDays(1)))
                .containsExactly("capture-again", "reminder");
    }

    @Test
    void what_is_taken_away_on_the_day_of_a_charge_does_not_wait_for_it() {
        Timetable same =
                new Timetable(
                        List.of(
                                new DunningStep("capture", Anchor.DUE, 5, Act.CAPTURE),
                                new DunningStep("suspend", Anchor.DUE, 5, Act.SUSPEND)),
                        ISSUED,
                        DUE);

        assertThat(beforeCharged(same, Map.of(), DUE.plusDays(5)))
                .containsExactly("capture", "suspend");
    }

    private static List<String> beforeCharged(
            Timetable timetable, Map<String, LocalDate> played, LocalDate day) {
        return timetable.dueBeforeCharged(played, day).stream().map(DunningStep::code).toList();
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
    void on_the_due_day_nothing_is_taken_away_whatever_it_is_counted_from() {
        List<DunningStep> steps =
                List.of(
                        new DunningStep("restrict", Anchor.ISSUE, 0, Act.RESTRICT),
                        new DunningStep("suspend", Anchor.ISSUE, 14, Act.SUSPEND),
                        new DunningStep("again", Anchor.DUE, -3, Act.SUSPEND),
                        new DunningStep("end", Anchor.SUSPENSION, 2, Act.TERMINATE));
        Timetable strict = new Timetable(steps, ISSUED, DUE);
        Map<String, LocalDate> before = Map.of("suspend", ISSUED.plusDays(1));

        assertThat(strict.due(before, DUE)).isEmpty();
        assertThat(strict.due(before, DUE.plusDays(1)))
                .extracting(DunningStep::code)
                .containsExactly("restrict", "again", "end");
    }

    @Test
    void the_days_of_a_preset_that_are_its_term_are_over_on_the_day_after() {
        for (Preset preset : List.of(Preset.PREPAID, Preset.ORDER)) {
            LocalDate due = ISSUED.plusDays(preset.policy().termDays());
            Timetable timetable = new Timetable(preset.policy().steps(), ISSUED, due);

            assertThat(timetable.due(Map.of(), due))
                    .extracting(DunningStep::act)
                    .containsOnly(Act.NOTICE, Act.CAPTURE);
            assertThat(timetable.due(Map.of(), due.plusDays(1)))
                    .extracting(DunningStep::act)
                    .contains(Act.RESTRICT, Act.SUSPEND);
        }
    }

    @Test
    void what_is_suspended_at_once_does_not_wait_but_ends_after_the_due_day() {
        Timetable atOnce = new Timetable(Preset.ORDER.policy().steps(), ISSUED, DUE, true);

        assertThat(atOnce.due(Map.of(), ISSUED))
                .extracting(DunningStep::act)
                .contains(Act.RESTRICT, Act.SUSPEND);
        Map<String, LocalDate> played = Map.of("restrict", ISSUED, "suspend", ISSUED);
        assertThat(atOnce.due(played, DUE)).extracting(DunningStep::act).doesNotContain(Act.DELETE);
        assertThat(atOnce.due(played, DUE.plusDays(1)))
                .extracting(DunningStep::act)
                .contains(Act.DELETE);
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

    @Test
    void steps_of_what_begins_later_are_told_apart_however_alike_their_names_begin() {
        LocalDate begin = ISSUED.plusDays(30);
        List<DunningStep> alike =
                List.of(
                        new DunningStep("suspend", Anchor.DUE, 7, Act.SUSPEND),
                        new DunningStep(
                                "end-of-services-not-paid-b", Anchor.SUSPENSION, 20, Act.DELETE),
                        new DunningStep(
                                "end-of-services-not-paid-a", Anchor.SUSPENSION, 9, Act.TERMINATE));
        Timetable later = new Timetable(alike, ISSUED, DUE).begunOn(begin);

        assertThat(later.steps())
                .extracting(DunningStep::code, DunningStep::act)
                .containsExactly(
                        tuple("suspend-20260331", Act.SUSPEND),
                        tuple("end-of-services-not-p-20260331", Act.TERMINATE),
                        tuple("end-of-services-not-2-20260331", Act.DELETE));
        Map<String, LocalDate> played =
                Map.of("suspend-20260331", begin, "end-of-services-not-p-20260331", begin);
        assertThat(later.due(played, begin.plusDays(20)))
                .extracting(DunningStep::act)
                .containsExactly(Act.DELETE);
    }

    @Test
    void a_step_that_is_named_like_one_of_what_begins_later_is_not_taken_for_it() {
        List<DunningStep> named =
                List.of(
                        new DunningStep("suspend-20260331", Anchor.DUE, 1, Act.NOTICE),
                        new DunningStep("suspend", Anchor.DUE, 7, Act.SUSPEND));
        Timetable later = new Timetable(named, ISSUED, DUE).begunOn(ISSUED.plusDays(30));

        assertThat(codes(later.steps())).containsExactly("suspend-2-20260331");
    }

    private static List<String> codes(List<DunningStep> steps) {
        return steps.stream().map(DunningStep::code).toList();
    }
}
