package io.guichet.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.PartyKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;

class ProofTest {

    @ParameterizedTest
    @CsvSource({
        "COMPANY, REGISTRATION",
        "LIBERAL_PROFESSION, REGISTRATION",
        "ASSOCIATION, STATUTES",
        "PUBLIC_BODY, MANDATE",
        "CONSUMER, IDENTITY_DOCUMENT"
    })
    void what_is_asked_for_besides_the_identity_document_is_that_of_the_kind_of_person(
            PartyKind kind, Proof document) {
        assertThat(Proof.documentsOf(List.of(kind)))
                .isEqualTo(EnumSet.of(Proof.IDENTITY_DOCUMENT, document));
    }
}
