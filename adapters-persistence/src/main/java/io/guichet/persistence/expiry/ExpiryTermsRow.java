package io.guichet.persistence.expiry;

import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

@Entity
@Table(name = "expiry_terms")
@IdClass(ExpiryTermsRow.Key.class)
class ExpiryTermsRow {

    @Id private String seller;
    @Id private String scope;

    @Id
    @Column(name = "from_on")
    private LocalDate fromOn;

    /** Of several for one day the highest holds. */
    @Id private int revision;

    private Integer[] notices;

    @Column(name = "renewal_notices")
    private Integer[] renewalNotices;

    @Column(name = "renew_ahead")
    private int renewAhead;

    @Column(name = "debit_ahead")
    private int debitAhead;

    private int late;
    private int restore;
    private int deletion;

    @Column(name = "late_fee")
    private long lateFee;

    @Column(name = "restore_fee")
    private long restoreFee;

    @Enumerated(EnumType.STRING)
    @Column(name = "fee_basis")
    private TaxBasis feeBasis;

    private String currency;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected ExpiryTermsRow() {}

    static ExpiryTermsRow from(DatedTerms dated, int revision) {
        ExpiryTermsRow row = new ExpiryTermsRow();
        row.seller = dated.seller().value();
        row.scope = dated.scope().word();
        row.fromOn = dated.from();
        row.revision = revision;
        row.take(dated.terms().stages());
        row.lateFee = dated.terms().lateFee().minorUnits();
        row.restoreFee = dated.terms().restoreFee().minorUnits();
        row.feeBasis = dated.terms().feeBasis();
        row.currency = dated.terms().lateFee().currency().getCurrencyCode();
        row.setBy = dated.setBy();
        row.setAt = dated.setAt();
        return row;
    }

    DatedTerms toTerms() {
        Currency unit = Currency.getInstance(currency);
        ExpiryStages stages =
                new ExpiryStages(
                        List.of(notices),
                        List.of(renewalNotices),
                        renewAhead,
                        debitAhead,
                        late,
                        restore,
                        deletion);
        return new DatedTerms(
                new SellerCode(seller),
                ExpiryScope.parse(scope),
                fromOn,
                new ExpiryTerms(
                        stages, new Money(lateFee, unit), new Money(restoreFee, unit), feeBasis),
                setBy,
                setAt);
    }

    private void take(ExpiryStages stages) {
        notices = stages.notices().toArray(Integer[]::new);
        renewalNotices = stages.renewalNotices().toArray(Integer[]::new);
        renewAhead = stages.renewAhead();
        debitAhead = stages.debitAhead();
        late = stages.late();
        restore = stages.restore();
        deletion = stages.deletion();
    }

    /** Of what, from which day, the how manieth for it. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String scope;
        private LocalDate fromOn;
        private int revision;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.scope, scope)
                    && Objects.equals(key.fromOn, fromOn)
                    && key.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, scope, fromOn, revision);
        }
    }
}
