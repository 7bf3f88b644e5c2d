package io.guichet.persistence.catalog;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.catalog.TaxBasis;
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
import java.util.Objects;
import java.util.Optional;

@Entity
@Table(name = "price_announcement")
@IdClass(PriceAnnouncementRow.Key.class)
class PriceAnnouncementRow {

    @Id private String seller;
    @Id private String plan;

    @Id
    @Column(name = "period_months")
    private int periodMonths;

    @Id
    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "announced_by")
    private String announcedBy;

    /** Of what was not sold then; otherwise the list says it. */
    @Column(name = "unsold_minor")
    private Long unsoldMinor;

    @Column(name = "unsold_currency")
    private String unsoldCurrency;

    @Enumerated(EnumType.STRING)
    @Column(name = "unsold_basis")
    private TaxBasis unsoldBasis;

    protected PriceAnnouncementRow() {}

    static PriceAnnouncementRow from(SellerCode seller, PriceAnnouncement announcement) {
        PriceAnnouncementRow row = new PriceAnnouncementRow();
        row.seller = seller.value();
        row.plan = announcement.plan().value();
        row.periodMonths = announcement.period().months();
        row.effectiveFrom = announcement.from();
        row.announcedAt = announcement.announcedAt();
        row.announcedBy = announcement.by();
        announcement
                .unsold()
                .ifPresent(
                        price -> {
                            row.unsoldMinor = price.amount().minorUnits();
                            row.unsoldCurrency = price.amount().currency().getCurrencyCode();
                            row.unsoldBasis = price.basis();
                        });
        return row;
    }

    Key key() {
        return new Key(seller, plan, periodMonths, effectiveFrom);
    }

    PriceAnnouncement toAnnouncement() {
        return new PriceAnnouncement(
                new PlanCode(plan),
                new BillingPeriod(periodMonths),
                effectiveFrom,
                unsold(),
                announcedAt,
                announcedBy);
    }

    private Optional<PlanPrice> unsold() {
        return Optional.ofNullable(unsoldMinor)
                .map(minor -> new Money(minor, Currency.getInstance(unsoldCurrency)))
                .map(
                        amount ->
                                new PlanPrice(
                                        new PlanCode(plan),
                                        new BillingPeriod(periodMonths),
                                        amount,
                                        unsoldBasis,
                                        effectiveFrom,
                                        LocalDate.MAX));
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String plan;
        private int periodMonths;
        private LocalDate effectiveFrom;

        protected Key() {}

        Key(String seller, String plan, int periodMonths, LocalDate effectiveFrom) {
            this.seller = seller;
            this.plan = plan;
            this.periodMonths = periodMonths;
            this.effectiveFrom = effectiveFrom;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.periodMonths == periodMonths
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.plan, plan)
                    && Objects.equals(key.effectiveFrom, effectiveFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, plan, periodMonths, effectiveFrom);
        }
    }
}
