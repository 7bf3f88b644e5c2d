package io.guichet.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.payment.Refund;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.Standing;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.rest.shared.Words;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the codes out of the sources, so that none can be added without its texts. */
class ProblemTextsTest {

    private static final Pattern CODE =
            Pattern.compile(
                    "(?:Problem\\.of\\([^\"]{1,60}|Problem\\.malformed\\(|InvalidValueException\\("
                            + "|refused\\(|unauthorized\\(|Optional\\.of\\()\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern WORD = Pattern.compile("[^a-z0-9-]+");

    /** Where refusals are tested: below the interface, at it, and on the server. */
    private static final List<String> TESTS =
            List.of(
                    "domain/src/test/java",
                    "testing/src",
                    "adapters-rest/src/test/java",
                    "deployment/system-tests/src/test/java");

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    @Test
    void every_code_has_a_title_and_a_detail() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String sources :
                new String[] {
                    "src/main/java", "../application/src/main/java", "../domain/src/main/java"
                }) {
            codes.addAll(codesBelow(Path.of(sources)));
        }

        assertThat(codes).hasSizeGreaterThan(40);
        for (String code : codes) {
            assertThat(keys("en")).contains(code + ".title", code + ".detail");
        }
    }

    @Test
    void every_refusal_is_named_by_a_test() throws IOException {
        Set<String> codes = new TreeSet<>();
        keys("en").stream()
                .filter(key -> key.endsWith(".title"))
                .forEach(key -> codes.add(key.replace(".title", "")));
        for (String tests : TESTS) {
            try (Stream<Path> files = Files.walk(Path.of("..", tests))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    WORD.splitAsStream(Files.readString(file)).forEach(codes::remove);
                }
            }
        }

        assertThat(codes).isEmpty();
    }

    /** What the core calls by a name of its own is no word for people. */
    @Test
    void what_sentences_say_of_a_state_has_its_words() {
        assertSaid("payout-decided.state", Refund.State.values());
        assertSaid("recovery-too-late.state", Standing.State.values());
        assertSaid("recovery-not-proven.missing", Proof.values());
        assertSaid("transmission-not-stuck.state", TransmissionState.values());
        assertSaid("deposit-under-way.state", TransmissionState.values());
        assertSaid("customer-on-hold.why", CustomerHold.Reason.values());
    }

    /** A bank has a file for days: who is told of a card comes back every minute for nothing. */
    @Test
    void what_waits_for_a_payment_tells_of_debits_too() {
        assertThat(text("en", "payment-under-way.detail"))
                .contains("by direct debit, once the bank");
        assertThat(text("fr", "payment-under-way.detail"))
                .contains("par prélèvement, une fois que la");
    }

    private static void assertSaid(String value, Enum<?>... constants) {
        assertThat(constants)
                .allSatisfy(
                        constant ->
                                assertThat(keys("en")).contains(value + "." + Words.of(constant)));
    }

    private static Set<String> codesBelow(Path folder) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static String text(String language, String key) {
        return ResourceBundle.getBundle("io.guichet.rest.problems_" + language).getString(key);
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("io.guichet.rest.problems_" + language).keySet());
    }
}
