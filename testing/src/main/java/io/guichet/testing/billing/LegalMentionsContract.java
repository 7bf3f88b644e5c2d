package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every {@link io.guichet.application.billing.port.LegalMentions} promises. */
public abstract class LegalMentionsContract extends Contract {

    private static final Set<VatCategory> STANDARD = Set.of(VatCategory.S);

    @Test
    void a_professional_is_told_of_indemnity_penalties_and_discount_once_each() {
        List<Mention> mentions = mentions(Language.FR, PartyKind.COMPANY, STANDARD);

        assertThat(mentions)
                .extracting(Mention::code)
                .contains("PMT", "PMD", "AAB")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_consumer_is_not_threatened_with_what_binds_professionals() {
        assertThat(mentions(Language.FR, PartyKind.CONSUMER, STANDARD))
                .extracting(Mention::code)
                .doesNotContain("PMT");
    }

    @Test
    void reverse_charge_is_named_in_the_language_of_the_invoice() {
        Set<VatCategory> reverse = Set.of(VatCategory.AE);

        assertThat(mentions(Language.FR, PartyKind.COMPANY, reverse))
                .anyMatch(mention -> mention.text().contains("Autoliquidation"));
        assertThat(mentions(Language.EN, PartyKind.COMPANY, reverse))
                .anyMatch(mention -> mention.text().contains("Reverse charge"));
        assertThat(mentions(Language.FR, PartyKind.COMPANY, STANDARD))
                .noneMatch(mention -> mention.text().contains("Autoliquidation"));
    }

    @Test
    void the_reason_for_no_vat_is_given_outside_its_scope() {
        int usual = mentions(Language.EN, PartyKind.CONSUMER, STANDARD).size();

        assertThat(mentions(Language.EN, PartyKind.CONSUMER, Set.of(VatCategory.O)).size())
                .isGreaterThan(usual);
    }

    @Test
    void in_french_territories_without_vat_the_reason_is_another_one() {
        Set<VatCategory> outside = Set.of(VatCategory.O);
        List<Mention> abroad = mentions(Language.FR, PartyKind.CONSUMER, "US", outside);
        List<Mention> guyane = mentions(Language.FR, PartyKind.CONSUMER, "GF", outside);

        assertThat(guyane).hasSameSizeAs(abroad).isNotEqualTo(abroad);
        assertThat(guyane).filteredOn(mention -> mention.code().equals("TXD")).hasSize(1);
    }

    @Test
    void who_chose_to_owe_vat_on_debits_says_so_and_nobody_else() {
        List<Mention> chosen =
                in(() -> stores().legalMentions().ofVatOnDebits(Samples.MARCH_FIRST, Language.FR));

        assertThat(chosen).singleElement().extracting(Mention::text).asString().contains("débits");
        assertThat(mentions(Language.FR, PartyKind.COMPANY, STANDARD))
                .doesNotContainAnyElementsOf(chosen);
    }

    @Test
    void the_same_question_has_the_same_answer_in_the_same_order() {
        assertThat(mentions(Language.EN, PartyKind.COMPANY, STANDARD))
                .isEqualTo(mentions(Language.EN, PartyKind.COMPANY, STANDARD));
    }

    private List<Mention> mentions(
            Language language, PartyKind buyer, Set<VatCategory> categories) {
        return mentions(language, buyer, "US", categories);
    }

    private List<Mention> mentions(
            Language language, PartyKind kind, String country, Set<VatCategory> categories) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "1000", "Ville", country);
        Party buyer = new Party(kind, "Somebody", address, "", "", "", "", Optional.empty());
        return in(
                () ->
                        stores().legalMentions()
                                .on(Samples.MARCH_FIRST, language, buyer, categories));
    }
}
