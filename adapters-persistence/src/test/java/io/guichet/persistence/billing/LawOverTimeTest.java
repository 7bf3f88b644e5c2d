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
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The VAT law moved from the CGI to the CIBS on the first of September 2026. */
class LawOverTimeTest {

    private static final LocalDate LAST_OF_THE_CGI = LocalDate.of(2026, 8, 31);
    private static final LocalDate FIRST_OF_THE_CIBS = LocalDate.of(2026, 9, 1);

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_reason_for_no_vat_cites_the_law_of_the_day(Language language) {
        for (VatCategory category : List.of(VatCategory.AE, VatCategory.O)) {
            assertThat(taxMention(LAST_OF_THE_CGI, language, category)).contains("CGI");
            assertThat(taxMention(FIRST_OF_THE_CIBS, language, category))
                    .containsAnyOf("CIBS", "code des impositions")
                    .doesNotContain("CGI");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_french_territory_without_vat_has_its_own_reason_by_the_law_of_the_day(
            Language language) {
        assertThat(territoryMention(LAST_OF_THE_CGI, language)).contains("294, 1", "CGI");
        assertThat(territoryMention(FIRST_OF_THE_CIBS, language))
                .containsAnyOf("CIBS", "code des impositions")
                .doesNotContain("CGI");
    }

    private String territoryMention(LocalDate day, Language language) {
        return on(day, language, PartyKind.COMPANY, "GF", VatCategory.O).stream()
                .filter(mention -> mention.code().equals("TXD"))
                .map(Mention::text)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @EnumSource(PartyKind.class)
    void every_buyer_is_told_once_what_happens_when_he_pays_late(PartyKind buyer) {
        List<Mention> mentions = on(FIRST_OF_THE_CIBS, Language.EN, buyer, VatCategory.S);

        assertThat(mentions)
                .extracting(Mention::code)
                .containsExactlyElementsOf(
                        buyer.isProfessional()
                                ? List.of("PMD", "PMT", "AAB", "AAI")
                                : List.of("PMD", "AAB", "AAI"));
        assertThat(mentions.stream().filter(mention -> mention.code().equals("PMT")))
                .allMatch(mention -> mention.text().contains("{indemnity}"));
    }

    private String taxMention(LocalDate day, Language language, VatCategory category) {
        List<String> texts =
                on(day, language, PartyKind.COMPANY, category).stream()
                        .filter(mention -> mention.code().equals("TXD"))
                        .map(Mention::text)
                        .toList();
        assertThat(texts).hasSize(1);
        return texts.getFirst();
    }

    private List<Mention> on(
            LocalDate day, Language language, PartyKind buyer, VatCategory category) {
        return on(day, language, buyer, "US", category);
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
