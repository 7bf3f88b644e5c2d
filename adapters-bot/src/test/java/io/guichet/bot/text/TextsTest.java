package io.guichet.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class TextsTest {

    private static final Texts FRENCH = Texts.in(Language.FR);
    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(FRENCH.keys()).isEqualTo(ENGLISH.keys()).isNotEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        for (String key : ENGLISH.keys()) {
            assertThat(placeholders(FRENCH.pattern(key)))
                    .as(key)
                    .isEqualTo(placeholders(ENGLISH.pattern(key)));
        }
    }

    @Test
    void every_text_can_be_formatted() {
        for (String key : ENGLISH.keys()) {
            assertThat(new MessageFormat(FRENCH.pattern(key), Locale.FRANCE)).isNotNull();
            assertThat(new MessageFormat(ENGLISH.pattern(key), Locale.UK)).isNotNull();
        }
    }

    @Test
    void no_text_has_a_straight_apostrophe_which_would_quote() {
        assertThat(FRENCH.keys()).noneMatch(key -> FRENCH.pattern(key).contains("'"));
        assertThat(ENGLISH.keys()).noneMatch(key -> ENGLISH.pattern(key).contains("'"));
    }

    /** A bank has a file for days: who is told of a card comes back every minute for nothing. */
    @Test
    void what_waits_for_a_payment_tells_of_debits_too() {
        for (String key : List.of("credit.under-way", "service.payment-under-way")) {
            assertThat(ENGLISH.say(key)).contains("by direct debit, once the bank");
            assertThat(FRENCH.say(key)).contains("par prélèvement, une fois que la banque");
        }
    }

    @Test
    void labels_of_buttons_fit_on_a_phone() {
        assertThat(ENGLISH.keys())
                .filteredOn(key -> key.startsWith("button."))
                .allMatch(key -> FRENCH.say(key, 99L).length() <= 24)
                .allMatch(key -> ENGLISH.say(key, 99L).length() <= 24);
    }

    @Test
    void answers_to_presses_stay_within_two_hundred_characters() {
        assertThat(ENGLISH.keys())
                .filteredOn(key -> key.startsWith("used.") || key.startsWith("trouble."))
                .allMatch(key -> FRENCH.say(key, "x".repeat(20), "y".repeat(35)).length() <= 200)
                .allMatch(key -> ENGLISH.say(key, "x".repeat(20), "y".repeat(35)).length() <= 200);
    }

    @Test
    void an_amount_is_written_as_the_language_does() {
        Money amount = Money.euros("1234.50");

        assertThat(FRENCH.money(amount)).isEqualTo("1\u202f234,50\u00a0€");
        assertThat(ENGLISH.money(amount)).isEqualTo("€1,234.50");
    }

    @Test
    void a_debt_has_a_minus_in_front() {
        Money debt = Money.euros("-12.99");

        assertThat(FRENCH.money(debt)).isEqualTo("\u221212,99\u00a0€");
        assertThat(ENGLISH.money(debt)).isEqualTo("\u2212€12.99");
    }

    @Test
    void an_amount_without_cents_in_its_currency_has_none() {
        assertThat(ENGLISH.money(Money.parse("1500", "JPY"))).endsWith("1,500");
    }

    @Test
    void the_largest_amount_is_written_exactly() {
        assertThat(ENGLISH.money(Money.euros("999999999999999.99")))
                .isEqualTo("€999,999,999,999,999.99");
    }

    @Test
    void a_day_is_written_as_the_language_does() {
        LocalDate day = LocalDate.of(2026, 11, 20);

        assertThat(FRENCH.day(day)).isEqualTo("20 nov. 2026");
        assertThat(ENGLISH.day(day)).isEqualTo("20 Nov 2026");
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        LocalDate first = LocalDate.of(2027, 1, 1);

        assertThat(FRENCH.day(first)).isEqualTo("1er janv. 2027");
        assertThat(ENGLISH.day(first)).isEqualTo("1 Jan 2027");
        assertThat(FRENCH.say("billing-day.done", 1)).endsWith("le 1er du mois.");
        assertThat(FRENCH.say("billing-day.done", 31)).endsWith("le 31 du mois.");
    }

    @Test
    void an_instant_is_told_by_the_clocks_of_a_zone() {
        Instant beforeMidnight = Instant.parse("2026-07-31T22:30:00Z");

        assertThat(FRENCH.moment(beforeMidnight, ZoneId.of("Europe/Paris")))
                .isEqualTo("1er août 2026 00:30");
    }

    @Test
    void a_rate_is_written_without_needless_digits() {
        assertThat(FRENCH.number(new BigDecimal("5.50"))).isEqualTo("5,5");
        assertThat(ENGLISH.number(new BigDecimal("20"))).isEqualTo("20");
    }

    @Test
    void counts_agree_with_their_noun() {
        Money zero = Money.euros("0");

        assertThat(ENGLISH.say("home.balance", zero, 0L)).contains("no unpaid invoice");
        assertThat(ENGLISH.say("home.balance", zero, 1L)).contains("1 unpaid invoice)");
        assertThat(ENGLISH.say("home.balance", zero, 2L)).contains("2 unpaid invoices)");
        assertThat(FRENCH.say("home.balance", zero, 2L)).contains("2 factures impayées)");
    }

    @Test
    void what_is_filled_in_is_taken_as_it_is() {
        assertThat(ENGLISH.say("invoice.name", "{0} '<b>'")).isEqualTo("Invoice {0} '<b>'");
    }

    @Test
    void a_text_that_does_not_exist_is_a_fault() {
        assertThatIllegalStateException().isThrownBy(() -> ENGLISH.say("no.such-text"));
    }

    private static TreeSet<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
