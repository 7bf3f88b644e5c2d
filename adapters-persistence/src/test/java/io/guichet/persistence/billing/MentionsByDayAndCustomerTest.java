package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.persistence.shared.JpaStores;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the law wants on an invoice, by the day of its issue and the kind of its customer: each
 * mention once, in its words, and none that is not wanted.
 */
class MentionsByDayAndCustomerTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    /** The last column holds what each mention must contain, in their order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-01 | COMPANY     | FR | S  | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte
                    2026-03-01 | ASSOCIATION | FR | S  | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte
                    2026-03-01 | LIBERAL_PROFESSION | FR | S | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte
                    2026-03-01 | PUBLIC_BODY | FR | S  | PMD:majoré de 8 points; PMT:{indemnity} (art. L2192-13; AAB:escompte
                    2026-03-01 | CONSUMER    | FR | S  | PMD:taux légal; AAB:escompte
                    2026-03-01 | CONSUMER    | AT | S  | PMD:taux légal; AAB:escompte
                    2026-03-01 | COMPANY     | DE | AE | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; TXD:art. 283, 2 du CGI
                    2026-03-01 | COMPANY     | CH | O  | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; TXD:art. 259, 1 du CGI
                    2026-03-01 | CONSUMER    | CA | O  | PMD:taux légal; AAB:escompte; TXD:art. 259, 1 du CGI
                    2026-03-01 | CONSUMER    | GF | O  | PMD:taux légal; AAB:escompte; TXD:294, 1 du CGI
                    2026-08-31 | COMPANY     | DE | AE | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; TXD:art. 283, 2 du CGI
                    2026-09-01 | COMPANY     | FR | S  | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; AAI:prestation de services
                    2026-09-01 | ASSOCIATION | FR | S  | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; AAI:prestation de services
                    2026-09-01 | LIBERAL_PROFESSION | FR | S | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; AAI:prestation de services
                    2026-09-01 | PUBLIC_BODY | FR | S  | PMD:majoré de 8 points; PMT:{indemnity} (art. L2192-13; AAB:escompte; AAI:prestation de services
                    2026-09-01 | CONSUMER    | FR | S  | PMD:taux légal; AAB:escompte; AAI:prestation de services
                    2026-09-01 | CONSUMER    | AT | S  | PMD:taux légal; AAB:escompte; AAI:prestation de services
                    2026-09-01 | COMPANY     | DE | AE | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; TXD:art. 196 de la directive; AAI:prestation
                    2026-09-01 | COMPANY     | CH | O  | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; TXD:art. 44 et 59; AAI:prestation
                    2026-09-01 | CONSUMER    | CA | O  | PMD:taux légal; AAB:escompte; TXD:art. 44 et 59; AAI:prestation
                    2026-09-01 | CONSUMER    | GF | O  | PMD:taux légal; AAB:escompte; TXD:territoire français; AAI:prestation
                    2028-01-01 | COMPANY     | DE | AE | PMD:L441-10; PMT:{indemnity} (art. L441-10; AAB:escompte; TXD:art. 196 de la directive; AAI:prestation
                    """)
    void every_mention_has_its_day_and_its_customer(
            LocalDate day, PartyKind kind, String country, VatCategory category, String wanted) {
        List<Mention> mentions = on(day, Language.FR, kind, country, category);

        List<String> expected = Arrays.stream(wanted.split("; ")).toList();
        assertThat(mentions)
                .extracting(Mention::code)
                .containsExactlyElementsOf(
                        expected.stream().map(one -> one.substring(0, 3)).toList());
        for (int index = 0; index < expected.size(); index++) {
            assertThat(mentions.get(index).text()).contains(expected.get(index).substring(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void english_says_the_same_things(PartyKind kind) {
        for (String day : List.of("2026-03-01", "2026-09-01", "2028-01-01")) {
            for (VatCategory category : VatCategory.values()) {
                assertThat(codes(day, Language.EN, kind, category))
                        .isEqualTo(codes(day, Language.FR, kind, category));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, FR, d'après les débits",
        "2026-09-01, FR, Option pour le paiement de la taxe d'après les débits.",
        "2026-09-01, EN, on the basis of debits"
    })
    void vat_on_debits_is_said_in_the_words_of_the_day(
            LocalDate day, Language language, String words) {
        assertThat(stores.legalMentions().ofVatOnDebits(day, language))
                .singleElement()
                .satisfies(mention -> assertThat(mention.text()).contains(words));
    }

    private String codes(String day, Language language, PartyKind kind, VatCategory category) {
        return on(LocalDate.parse(day), language, kind, "CH", category).stream()
                .map(Mention::code)
                .collect(Collectors.joining(" "));
    }

    private List<Mention> on(
            LocalDate day,
            Language language,
            PartyKind kind,
            String country,
            VatCategory category) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "1000", "Ville", country);
        Party buyer = new Party(kind, "Somebody", address, "", "", "", "", Optional.empty());
        return stores.legalMentions().on(day, language, buyer, Set.of(category));
    }
}
