package io.guichet.persistence.ordering;

import static java.util.stream.Collectors.toSet;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;
import io.guichet.domain.ordering.Contract.Wording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

@Entity
@Table(name = "contract")
@IdClass(ContractRow.Key.class)
class ContractRow {

    @Id private String seller;
    @Id private String code;
    @Id private String version;

    @Column(name = "title_fr")
    private String titleFr;

    @Column(name = "title_en")
    private String titleEn;

    private String url;
    private String body;

    @Enumerated(EnumType.STRING)
    private For scope;

    private String[] families;
    private String[] plans;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected ContractRow() {}

    static ContractRow from(Contract contract) {
        ContractRow row = new ContractRow();
        row.seller = contract.seller().value();
        row.code = contract.version().code();
        row.version = contract.version().version();
        row.titleFr = contract.title(Language.FR);
        row.titleEn = contract.title(Language.EN);
        switch (contract.wording()) {
            case Wording.At at -> row.url = at.url();
            case Wording.Text text -> row.body = text.text();
        }
        row.take(contract.scope());
        row.validFrom = contract.validFrom();
        return row;
    }

    private void take(Scope of) {
        families = new String[0];
        plans = new String[0];
        scope =
                switch (of) {
                    case Scope.Everything ignored -> For.EVERYTHING;
                    case Scope.Nothing ignored -> For.NOTHING;
                    case Scope.Some some -> {
                        families =
                                some.families().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new);
                        plans =
                                some.plans().stream()
                                        .map(PlanCode::value)
                                        .sorted()
                                        .toArray(String[]::new);
                        yield For.SOME;
                    }
                };
    }

    Contract toContract() {
        return new Contract(
                new SellerCode(seller),
                new Contract.Version(code, version),
                Map.of(Language.FR, titleFr, Language.EN, titleEn),
                url == null ? new Wording.Text(body) : new Wording.At(url),
                toScope(),
                validFrom);
    }

    private Scope toScope() {
        return switch (scope) {
            case EVERYTHING -> new Scope.Everything();
            case NOTHING -> new Scope.Nothing();
            case SOME ->
                    new Scope.Some(
                            Arrays.stream(families).map(PlanFamily::valueOf).collect(toSet()),
                            Arrays.stream(plans).map(PlanCode::new).collect(toSet()));
        };
    }

    enum For {
        EVERYTHING,
        NOTHING,
        SOME
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String code;
        private String version;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.code, code)
                    && Objects.equals(key.version, version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, code, version);
        }
    }
}
